/** Chinese sentences about Meizu push: [what is so, what to do]. */

import type { VendorSentences } from "../../sentences.ts";
import type { Field } from "./credential.ts";
import type { Code, Drop } from "./table.ts";

const TABLE: VendorSentences<Code, Field, Drop> = {
  codes: {
    meizu_permission: [
      "魅族已接收请求，但应用没有向该手机推送的权限：{reason}",
      "请在 Flyme 推送平台检查应用的权限。",
    ],
    meizu_unavailable: ["魅族推送服务暂时不可用：{code} {reason} {message}", "请稍后重试。"],
    meizu_push_failed: ["魅族已接收请求，但推送失败：{message}", "请查看返回原文，稍后重试。"],
    meizu_rate: ["魅族限制了发送频率，或服务过载：{message}", "请等待一分钟后重试。"],
    meizu_folded: [
      "一分钟内向该手机发送了超过 5 条消息，消息已被折叠。",
      "请等待几分钟后再次检测。",
    ],
    meizu_unregistered: [
      "该 pushId 未注册：App 已卸载或已退订。",
      "请删除该设备 Token。由 App 先调用 unRegister，再调用 register，并上报新的 pushId；只调用 register 可能仅返回“已注册”。",
    ],
    meizu_push_id_illegal: [
      "魅族不接受该 pushId：内容不完整、被改动，或属于其他服务。",
      "请删除该设备 Token，由 App 上报魅族 SDK 的 getPushId 返回的值；如需新的值，请先调用 unRegister，再调用 register。",
    ],
    meizu_alias: ["魅族返回别名不存在，但本次并未发送别名。", "请附上返回原文反馈该问题。"],
    meizu_switch_off: [
      "App 的通知开关已关闭，该 pushId 不可用。",
      "请让用户在手机设置中打开该 App 的通知。",
    ],
    meizu_device_cap: [
      "该手机今天的公信消息已达上限。",
      "请明天再试；如有权限，可将证书的消息类型改为 private。",
    ],
    meizu_value_unlisted: [
      "魅族已接收请求，但将该 pushId 列在 {reason} 下，文档中没有说明该错误码。",
      "请向魅族查询该错误码，或换用新的设备 Token。返回原文已附上。",
    ],
    meizu_request: [
      "魅族拒绝了某个参数：{code} {message}",
      "请去掉自定义的标题和正文重试，并检查是否有中转服务改动了请求。",
    ],
    meizu_sign: [
      "签名不匹配，说明 AppSecret 有误。",
      "请在 Flyme 推送平台的应用配置中重新复制 AppSecret；AppKey 用于客户端，不能用于服务端。",
    ],
    meizu_app_id: [
      "魅族侧不存在该 App ID：{message}",
      "请在 Flyme 推送平台的应用配置中重新复制 App ID。",
    ],
    meizu_app_blocked: ["该应用已被魅族列入黑名单。", "请联系魅族推送的技术支持。"],
    meizu_daily: ["应用今天的推送条数已用完。", "请明天再试，或向魅族申请提高上限。"],
    meizu_package: ["包名与 App ID 不匹配。", "请核对 App 的包名与 Flyme 推送平台中的包名。"],
    meizu_app_secret: [
      "魅族不接受该 AppSecret。",
      "请在 Flyme 推送平台的应用配置中重新复制 AppSecret。",
    ],
    meizu_restricted: [
      "魅族限制了该应用的此类消息：{code} {message}",
      "请在 Flyme 推送平台查看应用的限制。",
    ],
    meizu_switch_confirmed: [
      "该手机上 App 的通知已关闭，魅族的开关查询结果也是关闭。",
      "请让用户在手机设置中打开该 App 的通知。",
    ],
    meizu_switch_contradicts: [
      "魅族以通知关闭为由拒绝了该 pushId，但开关查询结果为打开。",
      "请打开 App 重新订阅，几分钟后再次检测。",
    ],
    meizu_secret_is_id: [
      "App ID 与 AppSecret 相同。",
      "请在 Flyme 推送平台的应用配置中重新复制这两项。",
    ],
    meizu_token_shape: [
      "该设备 Token 不像魅族的 pushId。",
      "请检查 App 上报的是否为魅族 SDK 的 pushId。",
    ],
    meizu_switch_on: [
      "魅族可以识别该 pushId，凭证有效，且通知开关已打开。未发送任何内容。",
      "请去掉试运行后重新检测，此时会发送一条可见的通知。",
    ],
  },
  fields: {
    appId: ["App ID", "Flyme 推送平台 → 应用配置，为数字。"],
    appSecret: ["AppSecret", "Flyme 推送平台 → 应用配置。不是客户端使用的 AppKey。"],
    messageType: [
      "消息类型",
      "public（公信）每台手机每天有条数限制；private（私信）用于个人消息，由魅族审核。",
    ],
  },
  drops: {
    meizu_drop_cap: [
      "每个应用每天在一台手机上只展示 3 条公信消息（新闻类 5 条）。",
      "请次日再检测；如有权限，请使用私信消息。",
    ],
    meizu_drop_review: [
      "魅族会审核私信消息，非个人消息按公信处理。",
      "请在 Flyme 推送平台查看消息状态。",
    ],
    meizu_drop_switch: [
      "App 的通知开关已关闭。",
      "请使用试运行检测，此时只向魅族查询开关，不发送消息。",
    ],
    meizu_drop_folded: [
      "短时间内连续发送的消息会被折叠或互相覆盖。",
      "请查看折叠的通知，两次检测之间至少间隔一分钟。",
    ],
  },
};

export const meizuZh = () => TABLE;
