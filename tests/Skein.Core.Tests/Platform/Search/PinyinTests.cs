using CsCheck;
using Skein.Platform.Search;

namespace Skein.Tests.Platform.Search;

public class PinyinTests
{
    [Theory]
    [InlineData("王小明", "wxm", "wangxiaoming")]
    [InlineData("單田芳", "stf", "shantianfang")]
    [InlineData("曾国藩", "zgf", "zengguofan")]
    [InlineData("解珍", "xz", "xiezhen")]
    [InlineData("仇英", "qy", "qiuying")]
    [InlineData("區小姐", "oxj", "ouxiaojie")]
    [InlineData("查良镛", "zly", "zhaliangyong")]
    [InlineData("翟天临", "ztl", "zhaitianlin")]
    [InlineData("盖叫天", "gjt", "gejiaotian")]
    [InlineData("尉遲恭", "ycg", "yuchigong")]
    [InlineData("長孫無忌", "zswj", "zhangsunwuji")]
    [InlineData("单于", "cy", "chanyu")]
    [InlineData("万俟雅言", "mqyy", "moqiyayan")]
    [InlineData("欧阳修", "oyx", "ouyangxiu")]
    [InlineData("吕布", "lb", "lvbu")]
    [InlineData("任晟", "rs", "rensheng")]
    [InlineData("陈重", "cz", "chenzhong")]
    [InlineData("沈石葉", "ssy", "shenshiye")]
    [InlineData("贾褚", "jc", "jiachu")]
    [InlineData("John Smith", "js", "johnsmith")]
    [InlineData("Amy 王", "aw", "amywang")]
    [InlineData("", "", "")]
    [InlineData("！", "", "")]
    public void Names_are_read_as_people_type_them(string name, string initials, string full)
    {
        Assert.Equal(initials, Pinyin.Initials(name));
        Assert.Equal(full, Pinyin.Full(name));
    }

    [Theory]
    [InlineData("王小明", "wxm wangxiaoming xiaoming")]
    [InlineData("王明", "wm wangming")]
    [InlineData("-", "")]
    public void A_name_is_found_by_initials_whole_and_given_name(string name, string words) =>
        Assert.Equal(words, string.Join(' ', Pinyin.SearchWords(name)));

    [Fact]
    public void Any_text_can_be_a_name() => TextGen.Any.Sample(text => Pinyin.Initials(text).Length <= Pinyin.Full(text).Length);
}
