/** A query parameter that says where a reader came from and not which article this is. */
export interface TrackingParameter {
  /** The whole name in lower case, or its beginning where it ends in `*`. */
  name: string;
  /** Where only some values are meant: "?from=main" is tracking, "?from=17" may be a page. */
  value?: RegExp;
}

/** A word; what begins with a number may be a page or a day. */
const word = /^(?![0-9])/;

const named = (names: string): TrackingParameter[] =>
  names
    .split(/\s+/)
    .filter(Boolean)
    .map((name) => ({ name }));

/** What share links, advertisements, newsletters and counters add to addresses, a line a family. */
export const trackingParameters: readonly TrackingParameter[] = [
  // Campaigns as most counters read them.
  ...named('utm_* at_* ns_* pk_* mtm_* hsa_* matomo_* piwik_* ga_* xtor xtref wt_mc wtrid wt_zmc'),
  // Google, Microsoft, Meta, X, TikTok, LinkedIn, Pinterest.
  ...named('gclid gclsrc dclid gbraid wbraid gad_source gad_campaignid srsltid _ga _gl usqp ved'),
  ...named('msclkid ocid cvid fbclid fb_action_ids fb_action_types fb_ref fb_source fb_comment_id'),
  ...named('igshid igsh twclid ttclid li_fat_id trk trkcampaign epik s_kwcid'),
  // Yandex, VK, Mail.ru, Telegram, and counters of Russian and Ukrainian sites.
  ...named(
    'yclid ysclid ymclid yadclid ybaip etext _openstat rb_clickid vk_* erid tgrhash tg_rhash',
  ),
  ...named(
    'frommail fromrss fromtg fromvk frommedium clid clckid lr nw_* smi2 mindbox-* mindbox_*',
  ),
  // Newsletters.
  ...named(
    'mc_cid mc_eid mkt_tok _hsenc _hsmi hsctatracking oly_anon_id oly_enc_id vero_id vero_conv',
  ),
  ...named('__s ck_subscriber_id sc_cid s_cid icid nlid emc bxid cndid esrc recip'),
  // Outlets' own.
  ...named('cmp cmpid cid_src ncid smid smtyp taid tpcc reflink unlocked_article_code sharetype'),
  ...named(
    'guccounter guce_referrer guce_referrer_sig soc_src soc_trk sr_share ref_src ref_url referrer',
  ),
  ...named('referer __twitter_impression amp_js_v amp_gsa amp_ct aoh csi share share_id shareid'),
  { name: 'mod', value: /_/ },
  { name: 'ref', value: word },
  { name: 'from', value: word },
  { name: 'source', value: word },
  { name: 'src', value: word },
  { name: 'rss', value: /^1?$/ },
  // The same article in another dress.
  { name: 'amp', value: /^(?:1|true|yes)?$/ },
  { name: 'output', value: /^amp$/ },
  { name: 'outputtype', value: /^amp$/ },
  { name: 'm', value: /^[01]$/ },
  { name: 'mobile', value: /^(?:1|true|yes)?$/ },
  { name: 'print', value: /^(?:1|true|yes)?$/ },
];

export function isTracking(name: string, value: string): boolean {
  const lower = name.toLowerCase();
  return trackingParameters.some(
    (one) =>
      (one.name.endsWith('*') ? lower.startsWith(one.name.slice(0, -1)) : lower === one.name) &&
      (one.value?.test(value.toLowerCase()) ?? true),
  );
}
