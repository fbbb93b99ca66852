using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Cases;
using Skein.Channels.Email;
using Skein.Core.Tests.Cases;
using Skein.Platform.Files;
using Skein.Platform.Html;
using Skein.Setup;
using Skein.Upkeep;

namespace Skein.Core.Tests.Upkeep;

public sealed class SweepUploadsTests
{
    [Theory, OnBothEngines]
    public async Task What_was_uploaded_and_never_sent_goes_after_a_week_and_what_is_used_or_drafted_stays(Storage storage)
    {
        await using var house = await House.Open(storage);
        var lin = house.Administrator;
        var (sent, drafted, logo, unsent) = (await Upload(house, "sent.txt"), await Upload(house, "drafted.png"), await Upload(house, "logo.png"), await Upload(house, "unsent.txt"));
        var id = await A.Case(house);
        await house.Get<WriteMessage>().Note(lin, id, A.Message("附件") with { Files = [sent] }, default);
        await house.Get<CaseDrafts>().Keep(lin, id, MessageKind.Reply, $"<p>看图</p><img src=\"/files/{drafted}/a.png\">", default);
        var (inLetter, withLetter) = (await Upload(house, "letter.png"), await Upload(house, "letter.txt"));
        await house.Get<LetterDrafts>().Keep(lin, new Dictionary<string, string> { [LetterDrafts.FilesField] = $"{withLetter},x" }, $"<img src=\"/files/{inLetter}/a.png\">", default);
        var company = await house.Get<EditCompany>().Find(default);
        await house.Get<EditCompany>().Run(lin, new CompanyEdit { Name = company.Name, Language = company.Language, TimeZone = company.TimeZone, NewLogoId = logo }, null, default);

        house.Clock.Advance(SweepUploads.Age);
        Assert.Equal(0, await house.Get<SweepUploads>().Run(default));
        house.Clock.Advance(Duration.FromMinutes(1));
        var young = await Upload(house, "young.txt");
        Assert.Equal(1, await house.Get<SweepUploads>().Run(default));

        await using var db = house.Db();
        Assert.Equal([sent, drafted, logo, inLetter, withLetter, young], await db.Files.OrderBy(f => f.Id).Select(f => f.Id).ToListAsync());
        Assert.False(await db.Files.AnyAsync(f => f.Id == unsent));
        Assert.Equal(logo, (await house.Get<EditCompany>().Find(default)).LogoId);
    }

    private static async Task<long> Upload(House house, string name)
    {
        byte[] content = name.EndsWith(".png", StringComparison.Ordinal) ? [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Encoding.UTF8.GetBytes(name)] : Encoding.UTF8.GetBytes(name);
        using var stream = new MemoryStream(content);
        return (await house.Get<KeepFile>().Run(house.Administrator, stream, name, null, 1000, default)).Value.Id;
    }
}
