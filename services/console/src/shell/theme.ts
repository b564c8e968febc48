import type { ThemeConfig } from 'antd';

/** System fonts only: nothing is loaded from elsewhere. */
const fontFamily =
  '"PingFang SC", "Microsoft YaHei", "HarmonyOS Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", system-ui, sans-serif';

export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1c4f82',
    colorInfo: '#1c4f82',
    colorSuccess: '#2b7a57',
    colorWarning: '#b7791f',
    colorError: '#b23b3b',
    colorText: '#1d2733',
    colorTextSecondary: '#566374',
    colorBorder: '#d3dae3',
    borderRadius: 4,
    fontSize: 14,
    fontFamily,
  },
};
