/** Every delay and distance of the hover card, each with its reason. Milliseconds and CSS pixels. */

/**
 * A pointer that has all but stopped on a mention asks for its card after this long. Below Wikipedia's
 * 500 ms (it fetches first) and above the 100 ms at which a passing pointer opens things by mistake.
 */
export const dwellDelay = 160;

/** The longest that the settings offer: who wants to wait longer wants a click or a key instead. */
export const longestDwellDelay = 1_500;

/**
 * A pointer that arrives fast must rest longer by this: most fast arrivals are on their way elsewhere, and
 * a single jump (touchpad, remote control) sends no slower event after it.
 */
export const moreAfterFast = 100;

/** At this speed or faster the pointer is passing over, in pixels a millisecond (10ten's measured gate). */
export const passingSpeed = 0.5;

/** A hand that rests still trembles; moves within this distance do not start the dwell again. */
export const restingDistance = 4;

/** Time to travel from the mention over the gap into the card (Wikipedia: 300). */
export const leaveDelay = 300;

/** After scrolling the page comes to rest under a still pointer; nothing opens until it is moved again. */
export const quietAfterScroll = 120;

/** A mention that moved further than this since the dwell began came to the pointer by itself. */
export const contentShift = 2;

/**
 * Of what came this much too late, the page was busy: what the pointer and the page did meanwhile may be
 * unheard yet. Two frames and some; the bar for a painted card is as much.
 */
export const busyAfter = 50;

/**
 * After a busy page the mention is looked at again. Firefox hears timers that are due before the moves
 * that came meanwhile: those came 15 to 80 ms after, on a machine with six times the work it can do.
 */
export const secondLookDelay = 100;

/** How the page was at the pointer's move before tells what came since only where that is no longer ago. */
export const shiftMemory = 1_000;
