using Skein.Platform;
using Skein.Webhooks;

namespace Skein.Web.Webhooks;

internal static class WebhookTexts
{
    public static readonly Text Webhooks = new("Webhook", "Webhook", "Webhooks");

    public static readonly Text Purpose = new(
        "发生变化时通知您的其他系统，带签名，失败会自动重试",
        "發生變化時通知您的其他系統，帶簽章，失敗會自動重試",
        "Tell your other systems what happens, signed and tried again when they do not answer");

    public static readonly Text New = new("添加 Webhook", "新增 Webhook", "Add a webhook");
    public static readonly Text Url = new("地址", "位址", "Address");
    public static readonly Text HttpUrlHint = new(
        "以 https:// 或 http:// 开头，本机能访问", "以 https:// 或 http:// 開頭，本機能存取", "Starts with https:// or http:// and can be reached from here");

    public static readonly Text UrlHint = new("以 https:// 开头，能从外网访问", "以 https:// 開頭，能從外網存取", "Starts with https:// and can be reached from here");
    public static readonly Text Description = new("说明", "說明", "Description");
    public static readonly Text Events = new("事件", "事件", "Events");
    public static readonly Text EventsHint = new("一个都不选就是全部", "一個都不選就是全部", "None chosen means all of them");
    public static readonly Text AllEvents = new("全部事件", "全部事件", "All events");
    public static readonly Text EventCount = new("{0} 种事件", "{0} 種事件", "{0} events");

    public static readonly Text Details = new("同时发送修改的文字和姓名", "同時傳送修改的文字和姓名", "Also send names and the texts that changed");

    public static readonly Text DetailsHint = new(
        "默认只发送编号和状态，不含个人信息", "預設只傳送編號和狀態，不含個人資料", "Without it only numbers and states are sent, nothing personal");

    public static readonly Text Active = new("启用", "啟用", "Switched on");
    public static readonly Text State = new("状态", "狀態", "State");
    public static readonly Text On = new("正常", "正常", "On");
    public static readonly Text Off = new("已停用", "已停用", "Off");
    public static readonly Text Failing = new("发送失败中", "傳送失敗中", "Failing");
    public static readonly Text Since = new("自 {0}", "自 {0}", "since {0}");

    public static readonly Text DisabledLong = new(
        "连续失败约三天，系统已停用。修好对方系统后可以重新启用，再补发失败的通知",
        "連續失敗約三天，系統已停用。修好對方系統後可以重新啟用，再補送失敗的通知",
        "Nothing got through for about three days, so it was switched off. Once the other side works, switch it on and send what failed again");

    public static readonly Text DisabledGone = new(
        "对方回答 410（不再接收），系统已停用", "對方回答 410（不再接收），系統已停用", "The other side answered 410 (gone), so it was switched off");

    public static readonly Text Save = new("保存", "儲存", "Save");
    public static readonly Text Cancel = new("取消", "取消", "Cancel");
    public static readonly Text Back = new("返回列表", "返回清單", "Back to the list");
    public static readonly Text Open = new("打开 Webhook", "開啟 Webhook", "Go to the webhook");
    public static readonly Text Remove = new("删除", "刪除", "Remove");
    public static readonly Text RemoveQuestion = new("发送记录也会一起删除", "傳送紀錄也會一起刪除", "Its delivery log is removed too");
    public static readonly Text Ping = new("发送测试", "傳送測試", "Send a test");
    public static readonly Text Rotate = new("更换密钥", "更換金鑰", "Rotate the secret");

    public static readonly Text RotateQuestion = new(
        "旧密钥还能用 24 小时，方便对方切换", "舊金鑰還能用 24 小時，方便對方切換", "The old secret keeps working for 24 hours, so that the other side can change over");

    public static readonly Text Secret = new("签名密钥", "簽章金鑰", "Signing secret");

    public static readonly Text OnlyOnce = new(
        "现在就复制给对方：离开这个页面后无法再看到", "現在就複製給對方：離開這個頁面後無法再看到", "Copy it now for the other side: it is not shown again once you leave this page");

    public static readonly Text Deliveries = new("发送记录", "傳送紀錄", "Deliveries");
    public static readonly Text NoDeliveries = new("还没有发送过", "還沒有傳送過", "Nothing sent yet");
    public static readonly Text NoDeliveriesHint = new("发送一个测试，看看对方是否收到", "傳送一個測試，看看對方是否收到", "Send a test and see whether it arrives");
    public static readonly Text Time = new("时间", "時間", "Time");
    public static readonly Text Event = new("事件", "事件", "Event");
    public static readonly Text Attempts = new("次数", "次數", "Attempts");
    public static readonly Text Answer = new("对方的回答", "對方的回答", "Answer");
    public static readonly Text NoAnswer = new("没有回答", "沒有回答", "No answer");
    public static readonly Text Request = new("发送的内容", "傳送的內容", "What was sent");
    public static readonly Text Replay = new("再发一次", "再傳一次", "Send again");
    public static readonly Text ReplayFailed = new("补发所有失败的", "補送所有失敗的", "Send all failed again");
    public static readonly Text Test = new("测试", "測試", "Test");
    public static readonly Text None = new("还没有 Webhook", "還沒有 Webhook", "No webhooks yet");
    public static readonly Text NotFound = new("找不到这个 Webhook", "找不到這個 Webhook", "There is no such webhook");

    public static Text Of(DeliveryState state) => state switch
    {
        DeliveryState.Waiting => new("等待发送", "等待傳送", "Waiting"),
        DeliveryState.Delivered => new("已送达", "已送達", "Delivered"),
        DeliveryState.GaveUp => new("已放弃", "已放棄", "Given up"),
    };
}
