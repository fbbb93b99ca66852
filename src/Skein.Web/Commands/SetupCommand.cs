using System.CommandLine;
using Skein.Platform;
using Skein.Samples;
using Skein.Setup;

namespace Skein.Web.Commands;

/// <summary>The set-up page's work without a browser.</summary>
internal static class SetupCommand
{
    private static readonly (string Field, string Option)[] Fields =
    [
        (nameof(FirstSetUp.CompanyName), "--company"), (nameof(FirstSetUp.Language), "--language"), (nameof(FirstSetUp.TimeZone), "--time-zone"),
        (nameof(FirstSetUp.AdministratorName), "--name"), (nameof(FirstSetUp.Email), "--email"),
    ];

    public static Command Make()
    {
        var company = new Option<string>("--company") { Required = true, HelpName = "name", Description = CommandTexts.Company };
        var language = new Option<string>("--language") { HelpName = "tag", Description = CommandTexts.LanguageOption, DefaultValueFactory = _ => Language.Hans.Tag() };
        var zone = new Option<string>("--time-zone") { HelpName = "zone", Description = CommandTexts.TimeZone, DefaultValueFactory = _ => "Asia/Shanghai" };
        var name = new Option<string>("--name") { Required = true, HelpName = "name", Description = CommandTexts.AdministratorName };
        var email = new Option<string>("--email") { Required = true, HelpName = "address", Description = CommandTexts.AdministratorEmail };
        var password = Password.Option();
        var sample = new Option<bool>("--sample") { Description = CommandTexts.WithSample };
        language.AcceptOnlyFromAmong([.. Languages.All.Select(l => l.Tag())]);
        var command = new Command("setup", CommandTexts.SetUp) { company, language, zone, name, email, password, sample };
        command.SetAction(async (said, stop) =>
        {
            if (await Password.Read(said.GetValue(password), stop) is not { } secret) return CommandLine.Refused;
            return await Run(said, Password.Origin(said.GetValue(password)), new FirstSetUp
            {
                CompanyName = said.GetValue(company)!,
                Language = Languages.From(said.GetValue(language)),
                TimeZone = said.GetValue(zone)!,
                AdministratorName = said.GetValue(name)!,
                Email = said.GetValue(email)!,
                Password = secret,
            }, said.GetValue(sample), stop);
        });
        return command;
    }

    private static async Task<int> Run(ParseResult said, string password, FirstSetUp wanted, bool sample, CancellationToken stop)
    {
        await using var house = CommandHouse.Open(said);
        var migrated = await CommandHouse.Migrate(house.Services, stop);
        if (!migrated.IsDone) return Say.No(migrated);
        var done = await house.Services.GetRequiredService<SetUp>().Run(wanted, stop);
        if (!done.IsDone) return Say.No(done, [.. Fields, (nameof(FirstSetUp.Password), password)]);
        Say.Yes(CommandTexts.SetUpDone.With(wanted.CompanyName, wanted.Email));
        return sample ? SampleCommand.Answer(await house.Services.GetRequiredService<AddSample>().Run(CommandHouse.Operator, stop), CommandTexts.SampleAdded) : 0;
    }
}
