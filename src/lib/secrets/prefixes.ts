/** Prefixes of one service each; what follows is letters, digits, `_` and `-`. */
export const prefixes = [
  '(?:sk|pk|rk)-(?:[a-z]{2,10}\\d?-){0,2}',
  '[srp]k_(?:live|test)_',
  'gh[opsur]_|github_pat_|gl(?:pat|dt|rt|ptt|soat|cbt|ft|agent|oas)-',
  'npm_|pypi-|whsec_|r8_|xai-|pplx-|gsk_|hf_|nvapi-|csk-|tgp_v1_|fw_|tvly-|lsv2_[a-z]{2}_|vc[kp]_|jina_|pcsk_|e2b_',
  'do[opr]_v1_|dckr_(?:pat|oat)_|shp(?:at|ca|pa|ss)_|gl(?:sa|c)_|lin_api_|figd_|ntn_|sbp_|phx_|sntry[su]_|ATATT3|PMAK-|NRAK-|rubygems_|CFPAT-|pul-|sess-',
  'xox[a-z](?:\\.xox[a-z])?-|xapp-|GOCSPX-|AGE-SECRET-KEY-',
  'AIza|dapi(?=[\\da-f]{8})',
];
