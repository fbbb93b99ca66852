using System.Globalization;

namespace Skein.Bench.Generating;

/// <summary>
/// A company's years of work, the same for the same number of cases: a customer for every three cases, most cases closed, some
/// thousands of open ones among the newest, one case of 5,000 messages, one customer of 10,000 cases.
/// </summary>
internal sealed class Town(int cases, int open)
{
    public const int Teams = 20;
    public const int Employees = 60;
    public const int LongConversation = 5_000;
    private const int CasesOfTheGreatCustomer = 10_000;
    private static readonly DateTime End = new(2026, 11, 24, 0, 0, 0, DateTimeKind.Utc);

    public int Cases => cases;

    public int Customers => (cases / 3) + 1;

    /// <summary>Conversations repeat after so many, under other customers and dates: otherwise most of the time would go into inventing them.</summary>
    public const int Conversations = 20_000;

    /// <summary>The number of the conversation a case repeats; null for the few that are like no other.</summary>
    public int? Conversation(int id) => id == LongCase || IsRare(id) ? null : id % Conversations;

    /// <summary>The case with the long conversation.</summary>
    public int LongCase => cases - 5;

    /// <summary>Every step is drawn from the number of the case alone, so each table can be written by itself.</summary>
    public OneCase Case(int id)
    {
        var dice = new Random(id * 7919);
        var recent = Math.Min(cases, open * 4);
        var isOpen = id > cases - recent && dice.Next(recent) < open;
        var createdAt = End - TimeSpan.FromMinutes((cases - id + 1) * 2.0);
        var status = isOpen ? OpenStatus(dice) : dice.Next(100) switch { < 4 => "Resolved", < 6 => "Spam", _ => "Closed" };
        var customer = id % 100 == 0 && id / 100 < CasesOfTheGreatCustomer ? 1 : 2 + dice.Next(Customers - 1);
        var owner = isOpen && dice.Next(4) == 0 ? (long?)null : 2 + dice.Next(Employees);
        var team = 1 + dice.Next(Teams);
        var words = new Random(id % Conversations);
        var messages = id == LongCase ? LongConversation : 1 + words.Next(4);
        var thing = Pick(words, Phrases.Things);
        var subject = string.Format(CultureInfo.InvariantCulture, Pick(words, Phrases.Subjects), thing);
        return new OneCase(id, customer, status, isOpen, createdAt, owner, team, subject, thing, messages, IsRare(id), words.Next());
    }

    public static string Message(OneCase of, int number)
    {
        var dice = new Random(of.Seed + number);
        if (number % 2 == 1) return Pick(dice, Phrases.Answers);
        var text = string.Join("", Enumerable.Range(0, 1 + dice.Next(3)).Select(_ => string.Format(
            CultureInfo.InvariantCulture, Pick(dice, Phrases.Sentences), of.Thing, 1 + dice.Next(12), 1 + dice.Next(28), OrderNumber(dice))));
        return of.IsRare && number == 0 ? text + Phrases.Rare : text;
    }

    public static string Name(int customer)
    {
        var dice = new Random(customer * 31);
        return dice.Next(8) == 0 ? Pick(dice, Phrases.English) : Pick(dice, Phrases.Surnames) + Pick(dice, Phrases.Given);
    }

    public static string Phone(int customer) => string.Create(CultureInfo.InvariantCulture, $"13{new Random(customer).NextInt64(100_000_000, 999_999_999)}");

    private bool IsRare(int id) => id % Math.Max(1, cases / 20) == 7;

    private static string OrderNumber(Random dice) => string.Create(CultureInfo.InvariantCulture, $"20{20 + dice.Next(7)}{1 + dice.Next(12):00}{dice.Next(1_000_000):000000}");

    private static string OpenStatus(Random dice) => dice.Next(10) switch { < 3 => "New", < 7 => "Open", < 9 => "WaitingForCustomer", _ => "WaitingForOthers" };

    public static string Pick(Random dice, string[] from) => from[dice.Next(from.Length)];
}

internal sealed record OneCase(
    int Id, int Customer, string Status, bool IsOpen, DateTime CreatedAt, long? Owner, int Team, string Subject, string Thing, int Messages, bool IsRare, int Seed)
{
    public DateTime LastAt => CreatedAt.AddMinutes(Messages);

    public string Priority => (Seed % 20) switch { 0 => "Urgent", < 4 => "High", < 8 => "Low", _ => "Normal" };

    public string Channel => (Seed % 5) switch { 0 => "Phone", 1 => "Portal", 2 => "Api", _ => "WebForm" };
}
