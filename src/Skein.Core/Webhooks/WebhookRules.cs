using Skein.Journal;
using Skein.Platform;

namespace Skein.Webhooks;

public static class WebhookRules
{
    public static readonly Rule NotAnAddress = new(
        "webhook.url", "请填写完整的 https 地址，不带用户名和密码", "請填寫完整的 https 位址，不帶使用者名稱和密碼", "Give a whole https address, without user name and password");

    public static readonly Rule NotSecure = new("webhook.not-https",
        "只允许 https 地址；可在启动设置里用 Webhooks:AllowHttp 放行",
        "只允許 https 位址；可在啟動設定裡用 Webhooks:AllowHttp 放行",
        "Only https addresses are allowed unless the start-up settings say Webhooks:AllowHttp");

    public static readonly Rule Private = new(
        "webhook.private",
        "这个地址在内部网络，出于安全不允许；可在启动设置里用 Webhooks:AllowPrivate 放行",
        "這個位址在內部網路，基於安全不允許；可在啟動設定裡用 Webhooks:AllowPrivate 放行",
        "This address is inside a private network, which is not allowed unless the start-up settings say Webhooks:AllowPrivate");

    public static readonly Rule UnknownEvent = new("webhook.event", "没有这种事件：{0}", "沒有這種事件：{0}", "There is no such event: {0}");

    public static readonly Rule NotActive = new("webhook.not-active", "请先启用这个 Webhook", "請先啟用這個 Webhook", "Switch the webhook on first");
}

public static class WebhookEvents
{
    public static readonly Event Added = new("webhook.added", "添加了 Webhook", "新增了 Webhook", "Added a webhook");
    public static readonly Event Edited = new("webhook.edited", "修改了 Webhook", "修改了 Webhook", "Changed a webhook");
    public static readonly Event Rotated = new("webhook.secret-rotated", "更换了 Webhook 密钥", "更換了 Webhook 金鑰", "Rotated a webhook's secret");
    public static readonly Event Disabled = new("webhook.disabled", "因一直失败停用了 Webhook", "因一直失敗停用了 Webhook", "Switched a webhook off because it kept failing");
    public static readonly Event Removed = new("webhook.removed", "删除了 Webhook", "刪除了 Webhook", "Removed a webhook");
    public static readonly Event Replayed = new("webhook.replayed", "重新发送了 Webhook 通知", "重新傳送了 Webhook 通知", "Sent webhook deliveries again");
}
