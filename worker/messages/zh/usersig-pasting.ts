/** Chinese sentences about what is pasted, and about tokens that help nobody. */

import type { PASTING_EN } from "../../usersig/sentences.pasting.en.ts";
import type { Sentence } from "../../usersig/sentences.ts";

const PASTE_TOKEN = "请粘贴 UserSig：它以 eJ 或 eA 开头，长度为 150 至 400 个字符。";
const NEW_TICKET = "请重新生成 PrivateMapKey。";
const LIFETIME = "请以秒为单位指定有效期：86400 为 1 天，15552000 为 180 天。";
const ORDER = "同时请检查参数顺序。";

export const PASTING_ZH: Readonly<Record<keyof typeof PASTING_EN, Sentence>> = {
  code_notation: [
    "UserSig 外面带有编程语言的写法：{notation}",
    "请只传入其中的文本：Python 的 bytes 需要解码，Swift 的 Optional 需要解包。修复后的 UserSig 已一并给出。",
  ],
  escaped: [
    "UserSig 中的字符被按 HTML、Markdown 或字符串字面量转义（例如 {example}）。",
    "请在使用前反转义一次。修复后的 UserSig 已一并给出。",
  ],
  look_alike: [
    "UserSig 的第 {position} 个字符“{character}”只是看起来相似，并不属于 UserSig 使用的字符。",
    "请从来源重新复制：文字处理软件或输入法替换了该字符。修复后的 UserSig 已一并给出。",
  ],
  two_tokens: [
    "有两个 UserSig 连在一起，本次检查的是第一个。",
    "请只传入一个 UserSig，并检查是否有代码把新 UserSig 追加到旧 UserSig 之后。",
  ],
  not_a_token: ["这不是 UserSig。", PASTE_TOKEN],
  case_folded: [
    "内容的大小写被改变，而 UserSig 区分大小写。",
    "请保持大小写不变，并检查是否有转小写的函数、不区分大小写的数据库字段或自动大写的键盘。",
  ],
  start_missing: ["UserSig 的开头缺失。", "请从第一个字符开始重新复制 UserSig。"],
  stars_missing: [
    "UserSig 中的星号（*）丢失。",
    "请以代码形式发送，不要以 Markdown 发送：Markdown 会把星号当作强调标记去掉。",
  ],
  wrong_length: [
    "内容长度为 {characters} 个字符，UserSig 不可能是这个长度：至少丢失或多出一个字符。",
    "请与服务端返回的原文比对。",
  ],
  shortened: [
    "UserSig 在显示时被缩短，其中一部分变成了省略号。",
    "请从显示完整内容的地方复制，不要从会省略内容的日志或控制台复制。",
  ],
  secret_key_beside: [
    "与 UserSig 一起粘贴了密钥 SecretKey。",
    "请勿将密钥发送给任何人。如果密钥已离开服务器，请在控制台更换。",
  ],
  is_promise: [
    "这是 Promise，不是 UserSig：异步函数的结果没有等待。",
    "请先等待结果（await 或 then），再传入。",
  ],
  is_object: [
    "这是转成文本的对象或函数，不是 UserSig。",
    "请传入存放 UserSig 的属性，例如 result.data.userSig。",
  ],
  is_unset: [
    "这是“{value}”，不是 UserSig：变量没有值。",
    "请检查请求是否失败、属性名是否拼写错误，或者是否在 UserSig 返回之前就读取了它。",
  ],
  is_placeholder: ["这是占位符，不是 UserSig。", "请替换为服务端或 sigpost 签发的 UserSig。"],
  is_sdkappid: ["这是 SDKAppID，不是 UserSig。", `${PASTE_TOKEN}${ORDER}`],
  is_secret_key: [
    "这是密钥 SecretKey，不是 UserSig。任何人拿到它都能以任意用户身份登录。",
    "请勿粘贴到这里或放进 App。如果密钥已离开服务器，请在控制台更换，然后用新密钥签发 UserSig。",
  ],
  is_userid: ["这是 UserID，不是 UserSig。", `${PASTE_TOKEN}${ORDER}`],
  is_jwt: [
    "这是 JSON Web Token，不是 UserSig。",
    "请在服务端用它换取 UserSig，或者用官方库签名：腾讯云不接受 JWT。",
  ],
  is_other_token: ["这是 {service} 的 Token，不是 UserSig。", PASTE_TOKEN],
  is_device_token: [
    "这是推送用的设备 Token，不是 UserSig。",
    "请用推送检测来检查设备 Token，在此处粘贴 UserSig。",
  ],
  is_error_answer: [
    "这是服务端的响应，其中没有 UserSig。",
    "请查看响应内容：获取 UserSig 的请求失败。使用 UserSig 之前请先检查错误。",
  ],
  is_private_key: [
    "这是密钥文件，不是 UserSig。",
    "请勿在此粘贴密钥。如果密钥已离开服务器，请更换。",
  ],
  is_cloud_key: [
    "这是腾讯云的 API 密钥（SecretId），不是 UserSig。",
    `${PASTE_TOKEN}UserSig 使用 SDKAppID 的密钥 SecretKey 签名，而不是 API 密钥。`,
  ],
  userid_placeholder: [
    "UserSig 中的 UserID 是占位符“{value}”。",
    "请将 UserID 传给签名函数：该变量没有值。",
  ],
  userid_invisible_inside: [
    "UserSig 中的 UserID 含有不可见字符（第 {position} 个字符 {character}）。",
    "请在保存和签名之前去除 UserID 中的不可见字符。",
  ],
  userid_differs_by_invisible: [
    "UserID“{got}”（UserSig 中）与“{expected}”（指定值）仅相差一个不可见字符。",
    "请在复制或读取 UserID 的地方去除零宽空格等不可见字符。",
  ],
  lifetime_is_date: [
    "有效期是一个时间点：{expire} 秒相当于 {years} 年。",
    `${LIFETIME}不要加上当前时间。`,
  ],
  lifetime_is_sdkappid: [
    "有效期是 SDKAppID：{expire} 秒相当于 {years} 年。",
    `${LIFETIME}${ORDER}`,
  ],
  lifetime_too_long: [
    "有效期为 {years} 年，腾讯云文档规定最长为 10 年或 50 年。",
    `${LIFETIME}并确认没有误用毫秒。`,
  ],
  ticket_absent: [
    "该 UserSig 不能进房：它是不带 userbuf 的普通 UserSig。",
    "请为房间生成 PrivateMapKey，与 UserSig 一起作为 privateMapKey 传入。",
  ],
  room_mismatch: [
    "PrivateMapKey 对应的房间是“{got}”，不是“{expected}”。",
    `${NEW_TICKET}房间须与要进入的房间一致。`,
  ],
  room_kind_differs: [
    "PrivateMapKey 对应的是 {got}，不是 {expected}：数字房间与字符串房间是不同的房间。",
    `${NEW_TICKET}数字房间使用 roomId 的函数，字符串房间使用 strRoomId 的函数。`,
  ],
  ticket_expired: [
    "用这个 PrivateMapKey 无法进房：userbuf 中的过期时间为 {expiresAt}，已过期。",
    `${NEW_TICKET}有效期请传入数字：Node.js 库收到字符串时会写入错误的过期时间。`,
  ],
  ticket_room_missing: [
    "用这个 PrivateMapKey 无法进房：其中没有有效的房间。",
    `${NEW_TICKET}房间为字符串时请使用字符串房间的函数，数字房间的范围是 1 至 4294967294。`,
  ],
  ticket_no_entry: [
    "用这个 PrivateMapKey 无法进房：没有进房权限（权限 {privilegeMap}）。",
    `${NEW_TICKET}请包含权限 enterRoom（2），255 表示全部权限。`,
  ],
  ticket_unreadable: [
    "userbuf 不是 TRTC 能读取的 PrivateMapKey。",
    "请使用 sigpost 或官方库的 genPrivateMapKey 生成 PrivateMapKey。",
  ],
};
