using System.Net;
using System.Net.Http.Json;
using Skein.Web.Tests.Api;

namespace Skein.Web.Tests.Templates;

public sealed class TemplatesApiTests
{
    [Fact]
    public async Task A_program_writes_fills_deletes_and_restores_a_template_and_signs()
    {
        await using var site = await Site.Start();
        using var program = await site.Program();
        var caseId = await program.OpenCase();

        var added = await program.PostAsJsonAsync("templates", new { name = "退款说明", reach = "everybody", texts = new { hans = "<p>{{customer.name}}：{{portal.link}}</p>" } });
        var rendered = await (await program.PostAsJsonAsync($"{added.Headers.Location}/rendering", new { caseId })).Json();
        var wrong = await (await program.PostAsJsonAsync("templates", new { name = "错", texts = new { english = "{{custmer.name}}" } })).Trouble();
        Assert.Equal(HttpStatusCode.NoContent, (await program.DeleteAsync(added.Headers.Location)).StatusCode);
        Assert.StartsWith("404", await (await program.PostAsJsonAsync($"{added.Headers.Location}/rendering", new { caseId })).Trouble(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await program.PostAsync($"{added.Headers.Location}/restoration", null)).StatusCode);
        var signed = await program.Send(HttpMethod.Put, "teams/1/signature", new { texts = new { hans = "{{team.name}}" } }, ("If-Match", "\"v0\""));

        Assert.Equal("{{portal.link}}", rendered.GetProperty("missing")[0].GetString());
        Assert.Equal("422 template.variable.meant@english", wrong);
        Assert.Equal(HttpStatusCode.OK, signed.StatusCode);
        Assert.Equal("{{team.name}}", (await program.GetJson("teams/1/signature")).GetProperty("texts").GetProperty("hans").GetString());
    }
}
