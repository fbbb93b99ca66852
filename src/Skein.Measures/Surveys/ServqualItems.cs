namespace Skein.Measures.Surveys;

/// <summary>The five dimensions of service quality of Parasuraman, Zeithaml and Berry.</summary>
public enum ServqualDimension
{
    /// <summary>Facilities, equipment, appearance of staff (有形性), items 1–4.</summary>
    Tangibles,

    /// <summary>Doing what was promised, right and on time (可靠性), items 5–9.</summary>
    Reliability,

    /// <summary>Willingness to help promptly (响应性), items 10–13.</summary>
    Responsiveness,

    /// <summary>Knowledge, courtesy, trust (保证性), items 14–17.</summary>
    Assurance,

    /// <summary>Individual attention (移情性), items 18–22.</summary>
    Empathy,
}

/// <summary>One of the 22 items in this library's own wording (the printed scale is copyrighted), all positive as in the 1991 form.</summary>
/// <param name="Number">1 to 22.</param>
/// <param name="Dimension">The dimension it belongs to.</param>
/// <param name="English">What is rated.</param>
/// <param name="Chinese">The same in Chinese.</param>
public sealed record ServqualItem(int Number, ServqualDimension Dimension, string English, string Chinese)
{
    /// <summary>All items in order; answers are given in this order from 1 to 7.</summary>
    public static IReadOnlyList<ServqualItem> All { get; } =
    [
        new(1, ServqualDimension.Tangibles, "Modern equipment", "有现代化的服务设施"),
        new(2, ServqualDimension.Tangibles, "Visually appealing facilities", "服务设施有吸引力"),
        new(3, ServqualDimension.Tangibles, "Neat, well-dressed staff", "员工着装整洁、仪表得体"),
        new(4, ServqualDimension.Tangibles, "Facilities that fit the service offered", "设施与所提供的服务相匹配"),
        new(5, ServqualDimension.Reliability, "Keeps promises on time", "承诺的事情能及时完成"),
        new(6, ServqualDimension.Reliability, "Helps sincerely when there is a problem", "顾客遇到困难时表示关心并帮助"),
        new(7, ServqualDimension.Reliability, "Dependable, right the first time", "公司是可靠的"),
        new(8, ServqualDimension.Reliability, "Delivers at the promised time", "准时提供所承诺的服务"),
        new(9, ServqualDimension.Reliability, "Keeps accurate records", "正确保存服务记录"),
        new(10, ServqualDimension.Responsiveness, "Tells when the service will be done", "告知提供服务的准确时间"),
        new(11, ServqualDimension.Responsiveness, "Prompt service", "提供及时的服务"),
        new(12, ServqualDimension.Responsiveness, "Always willing to help", "总是愿意帮助顾客"),
        new(13, ServqualDimension.Responsiveness, "Never too busy to respond", "不会因太忙而不回应"),
        new(14, ServqualDimension.Assurance, "Staff can be trusted", "员工值得信赖"),
        new(15, ServqualDimension.Assurance, "Customers feel safe in transactions", "交易时感到放心"),
        new(16, ServqualDimension.Assurance, "Courteous staff", "员工有礼貌"),
        new(17, ServqualDimension.Assurance, "Staff have the knowledge and support to answer", "员工有足够支持来答复顾客"),
        new(18, ServqualDimension.Empathy, "The company gives individual attention", "公司给予个别关注"),
        new(19, ServqualDimension.Empathy, "Staff give personal attention", "员工给予个别关怀"),
        new(20, ServqualDimension.Empathy, "Understands the customer's needs", "了解顾客的需求"),
        new(21, ServqualDimension.Empathy, "Has the customer's best interests at heart", "优先考虑顾客利益"),
        new(22, ServqualDimension.Empathy, "Convenient operating hours", "服务时间便利所有顾客"),
    ];

    /// <summary>The score of an answer to a negatively worded item (the 1988 form): 8 − x.</summary>
    public static int Reversed(int answer) =>
        answer is >= 1 and <= 7 ? 8 - answer : throw new ArgumentOutOfRangeException(nameof(answer), answer, "An answer is between 1 and 7.");
}
