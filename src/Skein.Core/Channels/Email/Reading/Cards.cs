namespace Skein.Channels.Email.Reading;

internal static class Cards
{
    public static List<MailContact> Read(string text)
    {
        var cards = new List<MailContact>();
        foreach (var (name, _, value) in ContentLines.In(text))
        {
            if (name == "BEGIN" && cards.Count < 20) cards.Add(new MailContact("", "", [], []));
            else if (cards.Count > 0) cards[^1] = With(cards[^1], name, ContentLines.Text(value));
        }

        return [.. cards.Where(c => c.Name.Length > 0 || c.Addresses.Count > 0 || c.Phones.Count > 0)];
    }

    private static MailContact With(MailContact card, string name, string value) => name switch
    {
        "FN" => card with { Name = value },
        "ORG" => card with { Organization = value.TrimEnd(';').Replace(';', ' ') },
        "EMAIL" when card.Addresses.Count < 10 => card with { Addresses = [.. card.Addresses, value] },
        "TEL" when card.Phones.Count < 10 => card with { Phones = [.. card.Phones, value.Replace("tel:", "", StringComparison.OrdinalIgnoreCase)] },
        _ => card,
    };
}
