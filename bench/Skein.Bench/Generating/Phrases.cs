namespace Skein.Bench.Generating;

/// <summary>What customers of a furniture shop write, put together anew each time.</summary>
internal static class Phrases
{
    public static readonly string[] Surnames = "王 李 张 刘 陈 杨 黄 赵 周 吴 徐 孙 马 朱 胡 郭 何 林 高 罗 欧阳 單 曾 謝 劉 陳".Split(' ');
    public static readonly string[] Given = "小明 志强 敏 娜 静 伟 芳 秀英 丽华 建国 雨桐 子轩 欣怡 梓涵 美玲 志豪 佳穎 浩然 思远 晓东 文博 雪 磊 婷 凯".Split(' ');
    public static readonly string[] English = "Alice Johnson|Robert Smith|Maria Garcia|James Brown|Emma Wilson|Oliver Taylor|Sophia Müller|Liam O'Brien".Split('|');

    /// <summary>退款 is in every fifth; 发票 in fewer.</summary>
    public static readonly string[] Subjects =
    [
        "退款一直没有到账", "申请退款", "{0}收到时有破损", "发票抬头写错了需要重开", "發票可以重新開立嗎", "空调安装预约改期", "{0}少了配件", "换货多久能发出",
        "会员积分兑换失败", "物流三天没有更新", "想订{0}，有现货吗", "保修期内维修怎么收费", "Refund for {0}", "Delivery of {0} is late", "How do I return {0}",
        "{0}颜色和图片不一样", "地址填错了能改吗", "优惠券用不了", "售后电话打不通", "門市自取可以改成宅配嗎",
    ];

    public static readonly string[] Things = "沙发 餐桌 书架 床垫 衣柜 台灯 窗帘 地毯 椅子 鞋柜 茶几 sofa table lamp".Split(' ');

    public static readonly string[] Sentences =
    [
        "你好，我在{1}月{2}日下的订单，订单号 {3}，到现在还没有收到。", "麻烦帮我查一下{0}的物流进度。", "包装拆开了还能退货吗？", "客服说三天内退款，可是已经过了一个星期。",
        "{0}的螺丝少了两颗，请补发。", "师傅周六来安装，我不在家，能改到周日上午吗？", "請問{0}可以開統一編號嗎？", "收到的{0}有一道很长的划痕，照片在附件里。",
        "My order {3} has not arrived yet. Could you check where it is?", "The {0} arrived damaged and I would like a replacement.", "谢谢，问题已经解决了。",
        "请尽快回复，我很着急。", "如果今天不能处理，我就要投诉了。", "银行卡尾号换了，退款还能原路返回吗？", "电话打了三次都没有人接。", "能不能先发货，我急用。",
        "这个月第二次出现同样的问题。", "说明书上写的步骤看不懂，能发个视频吗？", "我想把{0}换成大一号的。", "配送员把货放在楼下就走了。",
    ];

    public static readonly string[] Answers =
    [
        "您好，已经为您查询，预计三个工作日内处理完毕。", "非常抱歉给您带来不便，配件今天补发。", "退款已提交，银行处理需要一到三个工作日。", "已经为您改到周日上午，师傅会提前联系。",
        "您好，請提供訂單編號，我們馬上處理。", "Thank you for your patience. The replacement has been sent today.", "请把照片发给我们，核实后安排换货。", "已转交仓库核对，有结果马上告诉您。",
    ];

    public static readonly string[] Tags = "VIP 大客户 加急 回访 质量 物流 安装 发票".Split(' ');

    /// <summary>In twenty cases, however many there are.</summary>
    public const string Rare = "琥珀色的漆面起了泡";
}
