using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Skein.Access;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Web.Tests.Whole;

/// <summary>Every text in three languages, each as if written first; every code once.</summary>
public sealed partial class WordingTests
{
    private static readonly Assembly[] Product = [typeof(SkeinDb).Assembly, typeof(Server).Assembly];

    /// <summary>Words of the mainland that have others in Taiwan.</summary>
    private static readonly string[] NotInTaiwan =
    [
        "軟件", "硬件", "網絡", "信息", "數據", "服務器", "默認", "郵箱", "鏈接", "登錄", "打印", "屏幕", "鼠標", "視頻", "菜單", "文件夾", "用戶", "設置", "搜索",
        "添加", "賬號", "賬戶", "短信", "質量", "程序",
    ];

    /// <summary>A client program is called so in Taiwan, a user is not.</summary>
    private const string Client = "用戶端";

    [Fact]
    public void No_text_is_missing_in_any_language()
    {
        var missing = Texts().Where(t => Languages.All.Any(l => string.IsNullOrWhiteSpace(t.Text.In(l)))).Select(t => t.Where);

        Assert.Empty(missing);
        Assert.True(Texts().Count() > 300);
    }

    [Fact]
    public void Traditional_texts_have_no_simplified_character()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var big5 = Encoding.GetEncoding(950, new EncoderReplacementFallback("\0"), DecoderFallback.ReplacementFallback);

        var wrong = Texts()
            .Select(t => (t.Where, t.Text.Hant, Simplified: new string([.. t.Text.Hant.Where(c => c is >= '\u4E00' and <= '\u9FFF' && big5.GetBytes([c]) is [0])])))
            .Where(t => t.Simplified.Length > 0)
            .Select(t => $"{t.Where}: {t.Simplified} in {t.Hant}");

        Assert.Empty(wrong);
    }

    [Fact]
    public void Traditional_texts_use_the_words_of_Taiwan()
    {
        var wrong = Texts().SelectMany(t => NotInTaiwan.Where(w => t.Text.Hant.Replace(Client, "", StringComparison.Ordinal).Contains(w, StringComparison.Ordinal)).Select(w => $"{t.Where}: {w} in {t.Text.Hant}"));

        Assert.True(!wrong.Any(), string.Join('\n', wrong));
    }

    [Fact]
    public void English_texts_are_English_and_nobody_shouts()
    {
        var wrong = Texts().Where(t => Chinese().Count(t.Text.English) > t.Text.English.Count(char.IsAsciiLetter)
            || Languages.All.Any(l => t.Text.In(l).Contains('!') || t.Text.In(l).Contains('！'))).Select(t => $"{t.Where}: {t.Text.English}");

        Assert.Empty(wrong);
    }

    [Fact]
    public void Places_for_values_are_the_same_in_all_languages()
    {
        var wrong = Texts().Where(t => Languages.All.Select(l => string.Concat(Place().Matches(t.Text.In(l)).Select(m => m.Value).Distinct().Order())).Distinct().Count() > 1)
            .Select(t => t.Where);

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_code_stands_for_one_thing()
    {
        // The API says "missing", "forbidden" and "changed" in words for programmers; to a program it is the same refusal.
        string[] shared = [CommonRules.Missing.Code, CommonRules.Forbidden.Code, CommonRules.Changed.Code];
        var codes = Fields<Rule>().Where(f => !(f.Where.StartsWith("ApiRules.", StringComparison.Ordinal) && shared.Contains(f.Value.Code)))
            .Select(f => $"rule {f.Value.Code}")
            .Concat(Fields<Event>().Select(f => $"event {f.Value.Code}"))
            .Concat(SkeinServices.Permissions.Select(p => $"permission {p.Code}"));

        Assert.Empty(codes.GroupBy(c => c).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void Standard_roles_grant_only_permissions_that_exist()
    {
        var known = SkeinServices.Permissions.Select(p => p.Code).ToHashSet();

        Assert.Empty(StandardRoles.All().SelectMany(r => r.Grants).Select(g => g.Permission).Where(p => !known.Contains(p)).Distinct());
    }

    /// <summary>From fields, and from the source for those that stand in expressions.</summary>
    private static IEnumerable<(string Where, Text Text)> Texts() => Fields<Text>().Select(f => (f.Where, f.Value))
        .Concat(Fields<Rule>().Select(f => (f.Where, f.Value.Sentence)))
        .Concat(Fields<Event>().Select(f => (f.Where, f.Value.Name)))
        .Concat(SkeinServices.Permissions.Select(p => (p.Code, p.Name)))
        .Concat(Source.Files("src", ".cs", ".razor").SelectMany(f => Three().Matches(f.Text)
            .Where(m => Chinese().IsMatch(m.Groups[1].Value) && Chinese().IsMatch(m.Groups[2].Value))
            .Select(m => ($"{f.Path}: {m.Groups[1].Value}", new Text(m.Groups[1].Value, m.Groups[2].Value, m.Groups[3].Value)))));

    private static IEnumerable<(string Where, T Value)> Fields<T>() where T : class =>
        from assembly in Product
        from type in assembly.GetTypes()
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where field.FieldType == typeof(T) && !type.ContainsGenericParameters
        let value = field.GetValue(null) as T
        where value is not null
        select ($"{type.Name}.{field.Name}", value);

    [GeneratedRegex("\\b(?:new|Text)\\(\\s*\"((?:[^\"\\\\\\n]|\\\\.)*)\",\\s*\"((?:[^\"\\\\\\n]|\\\\.)*)\",\\s*\"((?:[^\"\\\\\\n]|\\\\.)*)\"\\s*\\)")]
    private static partial Regex Three();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();
}
