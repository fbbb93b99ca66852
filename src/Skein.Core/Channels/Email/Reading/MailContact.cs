namespace Skein.Channels.Email.Reading;

/// <summary>What an attached visiting card says.</summary>
public sealed record MailContact(string Name, string Organization, IReadOnlyList<string> Addresses, IReadOnlyList<string> Phones);
