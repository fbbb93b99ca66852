using System.Net;
using NodaTime;
using Skein.Cases;
using Skein.Platform;
using Skein.Platform.Files;
using Skein.Platform.Html;

namespace Skein.Samples;

/// <summary>One case, acted out by a script.</summary>
internal sealed class SampleScene(SampleHouse house, SamplePeople people, SampleScript script, Instant start, DateTimeZone zone, int number)
{
    private static readonly HashSet<string> AfterSalesKinds = ["complaint", "return", "repair", "recovery"];

    private static readonly Text[] Products =
    [
        new("布艺三人沙发", "布藝三人沙發", "fabric sofa"), new("橡木餐桌", "橡木餐桌", "oak dining table"), new("乳胶床垫", "乳膠床墊", "latex mattress"),
        new("升降书桌", "升降書桌", "standing desk"), new("五斗柜", "五斗櫃", "chest of drawers"), new("实木餐椅", "實木餐椅", "dining chair"),
        new("电动床", "電動床", "adjustable bed"), new("落地灯", "落地燈", "floor lamp"),
    ];

    private readonly long team = AfterSalesKinds.Contains(script.Kind) ? people.AfterSales : people.Advice;
    private readonly DateTimeZone zone = zone;
    private long caseId;

    public required Actor Customer { get; init; }

    public bool IsOpened => caseId != 0;

    private Actor Agent => people.Agent(team, script.Language, number);

    /// <summary>What happens when. A case that the script leaves open is settled in the end, unless it is young.</summary>
    public IEnumerable<(Instant At, Func<CancellationToken, Task> Act)> Acts(Instant now, Duration patience)
    {
        var at = start;
        foreach (var turn in script.Turns)
        {
            at = turn.Verb == "customer" ? at + Duration.FromHours(turn.Hours) + Duration.FromMinutes(number % 23) : AtWork(at + Duration.FromHours(turn.Hours) + Duration.FromMinutes(3 + number % 41));
            yield return (at, stop => Play(turn, stop));
        }

        if (script.Turns[^1].Verb is "spam" or "delete" || now - at < patience) yield break;
        if (script.Turns[^1].Verb != "resolve")
        {
            at += patience / 2;
            yield return (at, stop => Play(new SampleTurn(0, "resolve", null, SampleWords.Settled.In(script.Language)), stop));
        }

        yield return (at + patience / 2, stop => Played(house.End.Close(Agent, caseId, null, stop)));
    }

    private Task Play(SampleTurn turn, CancellationToken stop) => turn.Verb switch
    {
        "customer" when caseId == 0 => Open(turn, stop),
        "customer" => Customers(turn, stop),
        "reply" => Reply(turn, stop),
        "note" => Note(turn, stop),
        "resolve" => Played(house.Resolve.Run(Agent, caseId, turn.Text, null, stop)),
        "waits" => Played(house.Hold.Run(Agent, caseId, CaseStatus.WaitingForCustomer, null, stop)),
        "waits others" => Played(house.Hold.Run(Agent, caseId, CaseStatus.WaitingForOthers, null, stop)),
        "spam" => Played(house.Discard.MarkSpam(Agent, caseId, null, stop)),
        "delete" => Played(house.Discard.Delete(people.Supervisor, caseId, null, stop)),
        _ => throw new FormatException($"The sample knows no '{turn.Verb}'."),
    };

    private async Task Open(SampleTurn turn, CancellationToken stop)
    {
        var (text, files) = await Message(Customer, turn, stop);
        var opened = await house.Open.Run(Customer, new NewCase
        {
            Channel = script.Channel,
            Subject = Filled(script.Subject),
            Message = text,
            CustomerId = Customer.Id,
            Kind = script.Kind,
            Priority = script.Priority,
            TeamId = team,
            Tags = script.Tags,
            Files = files,
        }, stop);
        caseId = opened.Value;
    }

    private async Task Customers(SampleTurn turn, CancellationToken stop)
    {
        var (text, files) = await Message(Customer, turn, stop);
        await Played(house.Write.FromCustomer(Customer, caseId, new NewMessage { Text = text, Channel = script.Channel, Files = files }, stop));
    }

    private async Task Reply(SampleTurn turn, CancellationToken stop)
    {
        var (text, files) = await Message(Agent, turn, stop);
        await house.Assign.Take(Agent, caseId, stop);
        await Played(house.Write.Reply(Agent, caseId, new NewMessage { Text = text, Channel = Channel.Staff, Files = files }, stop));
    }

    private async Task Note(SampleTurn turn, CancellationToken stop)
    {
        var (text, files) = await Message(Agent, turn, stop);
        await Played(house.Write.Note(Agent, caseId, new NewMessage { Text = text, Channel = Channel.Staff, Files = files }, stop));
    }

    private async Task<(RichText Text, IReadOnlyList<long> Files)> Message(Actor author, SampleTurn turn, CancellationToken stop)
    {
        var html = WebUtility.HtmlEncode(Filled(turn.Text));
        if (turn.File is null) return (RichText.FromHtml($"<p>{html}</p>"), []);

        await using var content = SampleData.File(turn.File);
        var file = (await house.Files.Run(author, content, turn.File, null, long.MaxValue, stop)).Value;
        var picture = FileTypes.IsPicture(file.ContentType) ? $"<p><img src=\"/files/{file.Id}\" alt=\"{file.Name}\"></p>" : "";
        return (RichText.FromHtml($"<p>{html}</p>{picture}"), [file.Id]);
    }

    private string Filled(string text) => text
        .Replace("{product}", Products[number % Products.Length].In(script.Language), StringComparison.Ordinal)
        .Replace("{order}", $"YN{start.InZone(zone).Date.PlusDays(-9):yyMMdd}{1000 + number * 37 % 9000}", StringComparison.Ordinal);

    /// <summary>Staff write between nine and six.</summary>
    private Instant AtWork(Instant at)
    {
        var local = at.InZone(zone).LocalDateTime;
        if (local.Hour is >= 9 and < 18) return at;
        var day = local.Hour < 9 ? local.Date : local.Date.PlusDays(1);
        return day.At(new LocalTime(9, 5 + number % 50)).InZoneLeniently(zone).ToInstant();
    }

    private static async Task Played<T>(Task<T> outcome) where T : Outcome
    {
        var done = await outcome;
        if (!done.IsDone) throw new InvalidOperationException($"The sample's script does not fit the house: {done}");
    }
}
