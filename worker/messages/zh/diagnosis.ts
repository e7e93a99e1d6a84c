/** Chinese sentences of the diagnosis: [what was found, what to do]. */

import type { Sentence } from "../../usersig/sentences.ts";
import type { diagnosisEn } from "../en/diagnosis.ts";

type English = ReturnType<typeof diagnosisEn>;

const TABLE = {
  codes: {
    usersig_good: ["UserSig 有效：密钥、用户和有效期均正确。", "无需处理。"],
    usersig_good_but_refused: [
      "UserSig 在此校验有效，却被以 {code} 拒绝：签发之后账号的登录态已失效，SDK 使用了旧的 UserSig，或者连接了其他应用或数据中心。",
      "请重新签发 UserSig，重装 App 或清除一次 App 数据，并核对 SDK 启动日志中的 SDKAppID 和 UserID。",
    ],
    observed_code: ["该错误码按其在 {source} 中的含义说明。", "请按所示的处理方法操作。"],
    credentials_good: ["密钥 SecretKey、数据中心、管理员和套餐包均正确。", "无需处理。"],
    account_good: ["腾讯云存在该账号。", "无需处理。"],
    devices_good: ["已有 {devices} 台设备在此上报设备 Token。", "无需处理。"],
    certificates_good: ["此处保存了 {certificates} 个证书，使用中的均可读取。", "无需处理。"],
    never_on_a_device: [
      "账号存在，但从未出现过该账号的设备。仅导入账号不会注册可推送的设备。",
      "请在真机上用该 UserID 登录一次，推送在登录之后才会注册。",
    ],
    no_device_reported: [
      "该用户没有设备在此上报设备 Token，因此直连推送检测没有检测对象。",
      "请让 App 在登录后向 sigpost 上报设备 Token。腾讯云自身的推送不需要它。",
    ],
    token_dead: [
      "厂商表示设备 {deviceId} 的设备 Token 已失效（{reason}）：App 已被卸载，或者设备 Token 已更新。",
      "请让 App 重新获取设备 Token，并在登录后设置。",
    ],
    token_moved: [
      "设备 {deviceId} 的设备 Token 之后由另一用户上报，现在属于该用户，不会为当前用户向它推送。",
      "请在手机上重新以该用户登录，使 App 上报设备 Token。审计日志中可以查到期间是谁上报的。",
    ],
    notifications_off: ["{deviceId} 的通知已关闭。", "请引导用户在手机设置中开启通知。"],
    certificate_not_stored: [
      "设备 {deviceId} 使用的证书 {certificateId} 未在此保存。可能是 ID 有误；在控制台删除证书后重新添加，ID 也会改变。",
      "请将 App 中的证书 ID 与控制台列表核对。",
    ],
    versions_differ: [
      "{deviceId} 上 SDK（{sdkVersion}）与 TIMPush（{pushVersion}）的版本不同。",
      "请使用相同的版本。",
    ],
    left_out: ["由于前面的检查失败，未检查此项。", "请先解决该问题。"],
    too_many_checks: ["该用户近期的测试推送已达上限，本次没有发送推送。", "请几分钟后再试。"],
  },
  nothingFound: [
    "从服务端未发现原因。",
    "请检查手机的通知设置；划掉 App，由其他用户发送一条单聊文本消息；也可以执行推送检测，发送一条测试推送。",
  ],
} as const satisfies {
  readonly codes: Readonly<Record<keyof English["codes"], Sentence>>;
  readonly nothingFound: Sentence;
};

export const diagnosisZh = () => TABLE;
