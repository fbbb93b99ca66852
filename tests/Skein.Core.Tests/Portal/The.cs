using Skein.Cases;
using Skein.Platform;
using Skein.Portal;

namespace Skein.Core.Tests.Portal;

internal static class The
{
    /// <summary>Somebody at the web form whom nobody knows.</summary>
    public static readonly Actor Visitor = Actor.Customer(0, "visitor", Language.Hans, "203.0.113.7");

    public static Letter Letter(string key = "k1") => new()
    {
        Name = "王小明", Email = "wang@example.com", Kind = "return", Subject = "退货", Message = "退货怎么办理?", Language = Language.Hans, Key = key,
    };

    public static async Task<LetterReceipt> SentLetter(House house, Letter? letter = null)
    {
        var sent = await house.Get<SendLetter>().Run(Visitor, letter ?? Letter(), default);
        return sent.IsDone ? sent.Value : throw new InvalidOperationException(sent.ToString());
    }

    public static async Task<Actor> Holder(House house, LetterReceipt receipt) =>
        (await house.Get<CaseLinks>().Find(receipt.LinkToken, Language.Hans, null, default))!.Customer;

    public static FieldEdit Field(string code, FieldType type, bool isRequired = false, string choices = "") => new()
    {
        Code = code, Type = type, Label = new Text(code, "", ""), Hint = new Text("", "", ""), Choices = choices, IsRequired = isRequired,
    };
}
