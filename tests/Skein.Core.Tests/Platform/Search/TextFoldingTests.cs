using CsCheck;
using Skein.Platform.Search;

namespace Skein.Tests.Platform.Search;

public class TextFoldingTests
{
    [Theory]
    [InlineData("訂單號", "订单号")]
    [InlineData("請問貨到了嗎？", "请问货到了吗?")]
    [InlineData("臺灣 台灣", "台湾 台湾")]
    [InlineData("髮廊 發票", "发廊 发票")]
    [InlineData("ＡＢＣ１２３", "abc123")]
    [InlineData("Crème Brûlée", "creme brulee")]
    [InlineData("Straße, Łódź, Đà Nẵng", "strasse, lodz, da nang")]
    [InlineData("e\u0301te\u0301", "ete")]
    [InlineData("ﾃﾞﾊﾟｰﾄ", "デパート")]
    [InlineData("⽅案", "方案")]
    [InlineData("退\u200B货\uFEFF款", "退货款")]
    [InlineData("退\0货", "退货")]
    [InlineData("退\t货\r\n款\u3000项", "退 货  款 项")]
    [InlineData("𠀾", "𠀾")]
    [InlineData("ÀÉÎ ЖЁ ΣΑΣ", "aei жё σασ")]
    [InlineData(null, "")]
    public void Texts_a_person_would_call_the_same_become_equal(string? text, string folded) =>
        Assert.Equal(folded, TextFolding.Fold(text));

    [Fact]
    public void A_broken_surrogate_becomes_a_space() => Assert.Equal("a b 𠀀 ", TextFolding.Fold("a\uD800b\uDFFF𠀀\uD840"));

    [Fact]
    public void Folding_twice_changes_nothing() =>
        TextGen.Any.Sample(text => TextFolding.Fold(TextFolding.Fold(text)) == TextFolding.Fold(text), iter: 2000);

    [Fact]
    public void What_comes_out_is_well_formed_and_without_control_characters() =>
        TextGen.Any.Sample(text =>
        {
            var folded = TextFolding.Fold(text);
            return !folded.Any(char.IsControl) && folded == string.Concat(folded.EnumerateRunes());
        });

    [Fact]
    public void Every_folded_character_knows_its_place_in_the_original() =>
        TextGen.Any.Sample(text =>
        {
            var map = TextFolding.Map(text);
            for (var at = 0; at < map.Text.Length; at++)
            {
                var (start, end) = map.OriginOf(at, at + 1);
                Assert.InRange(start, 0, text.Length - 1);
                Assert.InRange(end, start + 1, text.Length);
            }
        });

    [Fact]
    public void A_letter_with_a_loose_accent_is_one_place_in_the_original() =>
        Assert.Equal((3, 5), TextFolding.Map("cafe\u0301").OriginOf(3, 4));
}
