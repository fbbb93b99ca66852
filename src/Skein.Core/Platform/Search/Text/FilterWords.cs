using System.Collections.Frozen;

namespace Skein.Platform.Search;

/// <summary>What users may write before and after the colon, folded.</summary>
internal static class FilterWords
{
    public static readonly FrozenDictionary<string, SearchFilterKey> Keys = Words(
        (SearchFilterKey.Status, "status state 状态"),
        (SearchFilterKey.Kind, "kind type 类型 种类 类别"),
        (SearchFilterKey.Owner, "owner assignee 负责人 处理人 经办人"),
        (SearchFilterKey.Team, "team group 团队 小组 班组 组"),
        (SearchFilterKey.Channel, "channel 渠道 来源"),
        (SearchFilterKey.Tag, "tag label 标签"),
        (SearchFilterKey.Customer, "customer client 客户 顾客"),
        (SearchFilterKey.Priority, "priority 优先级 优先"),
        (SearchFilterKey.From, "from since after 从 自 开始 起"),
        (SearchFilterKey.To, "to until before 到 至 截止 止"),
        (SearchFilterKey.Is, "is 是"));

    public static readonly FrozenDictionary<string, string> Is = Words(
        (SearchFilter.Unassigned, "unassigned 未分配 未指派 无人负责 待分配"),
        (SearchFilter.Late, "late overdue breached 超时 逾期 超期 迟到"),
        (SearchFilter.Open, "open unresolved 未解决 未完成 未结"),
        (SearchFilter.Deleted, "deleted 已删除 删除"));

    private static FrozenDictionary<string, T> Words<T>(params (T Meaning, string Words)[] lines) =>
        lines.SelectMany(line => line.Words.Split(' '), (line, word) => (line.Meaning, word))
            .ToFrozenDictionary(pair => pair.word, pair => pair.Meaning);
}
