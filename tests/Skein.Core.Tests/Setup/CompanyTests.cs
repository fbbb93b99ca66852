using Microsoft.EntityFrameworkCore;
using Skein.Journal;
using Skein.Platform;
using Skein.Platform.Files;
using Skein.Setup;

namespace Skein.Core.Tests.Setup;

public sealed class CompanyTests
{
    private static readonly CompanyEdit Wanted = new()
    {
        Name = "雁南家居", Language = Language.Hant, TimeZone = "Asia/Taipei", PublicAddress = "https://help.example.com/", BrandColour = "#0B6478",
    };

    [Theory, OnBothEngines]
    public async Task Address_and_colour_are_kept_in_one_form_and_the_change_is_journalled(Storage storage)
    {
        await using var house = await House.Open(storage);

        await house.Get<EditCompany>().Run(house.Administrator, Wanted, 0, default);

        var company = await house.Get<EditCompany>().Find(default);
        Assert.Equal(("https://help.example.com", "#0b6478", Language.Hant), (company.PublicAddress, company.BrandColour, company.Language));
        await using var db = house.Db();
        Assert.Contains("Asia/Taipei", (await db.Journal.SingleAsync(e => e.Event == SetUpEvents.CompanyChanged.Code)).After);
    }

    [Theory]
    [InlineData("javascript:alert(1)", null, "PublicAddress")]
    [InlineData("help.example.com", null, "PublicAddress")]
    [InlineData("https://u:p@example.com", null, "PublicAddress")]
    [InlineData(null, "red;}body{", "BrandColour")]
    [InlineData(null, "#12345", "BrandColour")]
    public async Task What_is_no_address_or_colour_is_refused_at_its_field(string? address, string? colour, string field)
    {
        await using var house = await House.Open(Storage.Sqlite);

        var changed = await house.Get<EditCompany>().Run(house.Administrator, Wanted with { PublicAddress = address, BrandColour = colour }, null, default);

        Assert.Equal(field, Assert.Single(changed.Broken).Field);
    }

    [Theory, OnBothEngines]
    public async Task Only_a_picture_of_ones_own_becomes_the_logo(Storage storage)
    {
        await using var house = await House.Open(storage);
        var edit = house.Get<EditCompany>();
        var text = await Upload(house, "logo.png", "<script>"u8.ToArray());
        var picture = await Upload(house, "logo.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 1]);

        var refused = await edit.Run(house.Administrator, Wanted with { NewLogoId = text }, null, default);
        await edit.Run(house.Administrator, Wanted with { NewLogoId = picture }, null, default);

        Assert.Equal(CompanyRules.NotAPicture, Assert.Single(refused.Broken).Rule);
        Assert.Equal(picture, (await edit.Find(default)).LogoId);
    }

    private static async Task<long> Upload(House house, string name, byte[] content) =>
        (await house.Get<KeepFile>().Run(house.Administrator, new MemoryStream(content), name, "image/png", 1000, default)).Value.Id;
}
