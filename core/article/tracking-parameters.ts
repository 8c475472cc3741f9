/**
 * What share links, advertisements, newsletters and counters add to addresses: query parameters that say
 * where a reader came from and not which article this is. Small letters; `*` stands for any ending.
 * Campaigns as most counters read them; Google, Microsoft, Meta, X, TikTok, LinkedIn, Pinterest; Yandex,
 * VK, Mail.ru, Telegram, and counters of Russian and Ukrainian sites; newsletters; outlets' own.
 */
const trackingNames = `
  utm_* at_* ns_* pk_* mtm_* hsa_* matomo_* piwik_* ga_* xtor xtref wt_mc wtrid wt_zmc

  gclid gclsrc dclid gbraid wbraid gad_source gad_campaignid srsltid _ga _gl usqp ved
  msclkid ocid cvid fbclid fb_action_ids fb_action_types fb_ref fb_source fb_comment_id
  igshid igsh twclid ttclid li_fat_id trk trkcampaign epik s_kwcid

  yclid ysclid ymclid yadclid ybaip etext _openstat rb_clickid vk_* erid tgrhash tg_rhash
  frommail fromrss fromtg fromvk frommedium clid clckid lr nw_* smi2 mindbox-* mindbox_*

  mc_cid mc_eid mkt_tok _hsenc _hsmi hsctatracking oly_anon_id oly_enc_id vero_id vero_conv
  __s ck_subscriber_id sc_cid s_cid icid nlid emc bxid cndid esrc recip

  cmp cmpid cid_src ncid smid smtyp taid tpcc reflink unlocked_article_code sharetype
  guccounter guce_referrer guce_referrer_sig soc_src soc_trk sr_share ref_src ref_url referrer
  referer __twitter_impression amp_js_v amp_gsa amp_ct aoh csi share share_id shareid
`;

/** A word; what begins with a number may be a page or a day. */
const word = /^(?![0-9])/;
const yes = /^(?:1|true|yes)?$/;

/** Where only some values are meant: "?from=main" is tracking, "?from=17" may be a page. */
const trackingValues = new Map([
  ['mod', /_/],
  ['ref', word],
  ['from', word],
  ['source', word],
  ['src', word],
  ['rss', /^1?$/],
  // The same article in another dress.
  ['amp', yes],
  ['output', /^amp$/],
  ['outputtype', /^amp$/],
  ['m', /^[01]$/],
  ['mobile', yes],
  ['print', yes],
]);

/** Made when an address with parameters is first met. */
let names: { whole: Set<string>; beginnings: string[] } | undefined;

function listNames() {
  const all = trackingNames.trim().split(/\s+/);
  const beginnings = all.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));
  return { whole: new Set(all), beginnings };
}

export function isTracking(name: string, value: string): boolean {
  const lower = name.toLowerCase();
  const values = trackingValues.get(lower);
  if (values) return values.test(value.toLowerCase());
  names ??= listNames();
  return names.whole.has(lower) || names.beginnings.some((one) => lower.startsWith(one));
}
