using Skein.Platform;
using Skein.Platform.Html;
using Skein.Templates;

namespace Skein.Core.Tests.Templates;

public sealed class VariableTests
{
    [Theory]
    [InlineData("{{customer.name}} 您好", null, null)]
    [InlineData("{{ Customer.Name }} 您好", null, null)]
    [InlineData("{{客户姓名}} 您好", "template.variable.meant", "{{customer.name}}")]
    [InlineData("{{custmer.name}} 您好", "template.variable.meant", "{{customer.name}}")]
    [InlineData("{{name}} 您好", "template.variable.meant", "{{customer.name}}")]
    [InlineData("{{weather}} 您好", "template.variable.unknown", null)]
    [InlineData("{{customer.name} 您好", "template.variable.broken", "{{customer.name}}")]
    [InlineData("｛｛customer.name｝｝ 您好", "template.variable.broken", "{{customer.name}}")]
    [InlineData("{{}} 您好", "template.variable.unknown", null)]
    public void Each_slip_is_named_with_what_was_meant(string text, string? code, string? meant)
    {
        var broken = VariableText.Check("Hans", RichText.FromPlain(text), Variables.All).ToList();

        Assert.Equal(code, broken.SingleOrDefault()?.Rule.Code);
        if (meant is not null) Assert.Contains(meant, broken.Single().In(Language.Hans), StringComparison.Ordinal);
    }

    [Fact]
    public void A_variable_torn_by_formatting_or_in_a_link_is_refused()
    {
        Assert.Equal(TemplateRules.BrokenVariable, VariableText.Check("Hans", RichText.FromHtml("{{customer.<b>name</b>}}"), Variables.All).Single().Rule);
        Assert.Equal(TemplateRules.BrokenVariable, VariableText.Check("Hans", RichText.FromHtml("<a href=\"https://example.com/{{case.number}}\">看</a>"), Variables.All).Single().Rule);
    }

    [Fact]
    public void Some_variables_cannot_be_used_everywhere() =>
        Assert.Equal(TemplateRules.NotHere, VariableText.Check("Hans", RichText.FromPlain("{{case.number}}"), Variables.OfSignatures).Single().Rule);

    [Fact]
    public void Values_are_words_never_code()
    {
        var filled = VariableText.Fill("<p>{{customer.name}}</p>", _ => "<img src=x onerror=alert(1)>", Language.Hans, Unknown.Gap);

        Assert.Equal("<img src=x onerror=alert(1)>", filled.Text.Plain);
    }

    [Fact]
    public void The_link_becomes_one_that_can_be_pressed()
    {
        var filled = VariableText.Fill("<p>{{portal.link}}</p>", _ => "https://help.example.com/help/c/a?b=1&c=2", Language.Hans, Unknown.Gap);

        Assert.Contains("<a href=\"https://help.example.com/help/c/a?b=1&amp;c=2\"", filled.Text.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_known_is_a_gap_that_a_person_sees()
    {
        var filled = VariableText.Fill("<p>{{customer.name}}，您好</p>", _ => null, Language.Hans, Unknown.Gap);

        Assert.Equal("【？客户姓名】，您好", filled.Text.Plain);
        Assert.Equal("【？客户姓名】", Gap.In(filled.Text.Plain));
        Assert.Equal([Variables.CustomerName], filled.Missing);
    }

    [Theory]
    [InlineData("<p>{{agent.name}}<br>{{agent.position}}<br>雁南家居</p>", "陈晨\n雁南家居")]
    [InlineData("<p>{{agent.name}}</p><p>{{agent.position}}</p><p>雁南家居</p>", "陈晨\n雁南家居")]
    [InlineData("<p>{{agent.name}}<br>职位：<b>{{agent.position}}</b></p>", "陈晨")]
    [InlineData("{{agent.name}}<br>{{agent.position}}", "陈晨")]
    [InlineData("{{agent.position}}", "")]
    public void Where_nobody_looks_the_line_falls_away(string html, string left)
    {
        var filled = VariableText.Fill(html, v => v == Variables.AgentName ? "陈晨" : null, Language.Hans, Unknown.Line);

        Assert.Equal(left, filled.Text.Plain);
    }

    [Theory]
    [InlineData("简", "繁", "En", Language.Hant, Language.Hant)]
    [InlineData("简", "", "En", Language.Hant, Language.Hans)]
    [InlineData("", "", "En", Language.Hans, Language.English)]
    [InlineData("", "繁", "", Language.English, Language.Hant)]
    public void Whoever_reads_one_Chinese_can_read_the_other(string hans, string hant, string english, Language reader, Language taken) =>
        Assert.Equal(taken, new Wording(hans, hant, english).For(reader));
}
