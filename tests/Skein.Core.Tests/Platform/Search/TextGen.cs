using CsCheck;

namespace Skein.Tests.Platform.Search;

/// <summary>Texts that hurt: scripts, marks, operators of the engines, broken surrogates.</summary>
internal static class TextGen
{
    private const string Han = "退货款订单物流投诉客户電話號碼发票";
    private const string Nasty = "\"'\\*:()-+&|!<>^~{}[]@#._%/,;：，“”「」－ \t\n\0\u200B\u0301\uD840\uDC0B\uD800\uDFFFéﬁßｶﾞ１Ａ";

    private static readonly string[] Words =
    [
        " AND ", " OR ", " NOT ", "NEAR(a b)", " status:open ", "负责人：王", " is:late ", " from:2026-13-45 ", " to:99999999", " \"", " -",
        "iPhone", "wang.xm@mail.example.com", "@qq.com", "SO-2026-0001", "138 1234 5678", "tokens:", "a*", "𠀀𠀁",
    ];

    public static readonly Gen<string> HanRun = Gen.Char[Han].Array[1, 8].Select(letters => new string(letters));

    private static readonly Gen<string> Digits = Gen.Char['0', '9'].Array[1, 30].Select(digits => new string(digits));

    /// <summary>What a user would copy from a text to search for it.</summary>
    public static readonly Gen<string> Plain = Gen.OneOf(HanRun, Digits, Gen.OneOf(
        Gen.Const("iPhone"), Gen.Const("wang.xm@mail.example.com"), Gen.Const("SO-2026-0001"), Gen.Const("138 1234 5678"),
        Gen.Const("𠀀𠀁"), Gen.Const("www.example.com"), Gen.Const("Ｃａｆé"), Gen.Const("退貨iPhone15手机")));

    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.String,
        HanRun,
        Gen.Char[Nasty].Array[1, 6].Select(letters => new string(letters)),
        Gen.Int[0, Words.Length - 1].Select(word => Words[word]),
        Digits);

    public static readonly Gen<string> Any = Piece.Array[0, 8].Select(string.Concat);
}
