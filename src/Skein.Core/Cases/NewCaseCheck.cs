using Skein.Customers;
using Skein.Platform;
using Skein.Platform.Html;

namespace Skein.Cases;

/// <summary>What can be said about a contact before anything is looked up.</summary>
internal static class NewCaseCheck
{
    private const int LongestName = 100;

    public static List<Broken> Of(NewCase contact)
    {
        var broken = new List<Broken>();
        broken.Line(nameof(NewCase.Subject), contact.Subject, Case.LongestSubject);
        broken.AddRange(CaseConversation.Check(nameof(NewCase.Message), contact.Message, contact.Files, contact.Channel));
        broken.AddRange(CaseTags.Check(nameof(NewCase.Tags), contact.Tags));
        if (!Enum.IsDefined(contact.Priority)) broken.Add(CommonRules.NotAChoice.At(nameof(NewCase.Priority)));
        if (contact.CustomerId is null) Check(broken, contact.From, contact.IsAnonymous);
        return broken;
    }

    private static void Check(List<Broken> broken, ContactIdentity? from, bool isAnonymous)
    {
        broken.Line(nameof(ContactIdentity.Name), from?.Name, LongestName);
        var (email, phone) = (from?.Email?.Trim() ?? "", from?.Phone?.Trim() ?? "");
        if (email.Length > 0 && ContactValues.Normalize(ContactKind.Email, email) is null)
        {
            broken.Add(CommonRules.NotAnEmail.At(nameof(ContactIdentity.Email)));
        }

        if (phone.Length > 0 && ContactValues.Normalize(ContactKind.Phone, phone) is null)
        {
            broken.Add(CommonRules.NotAPhone.At(nameof(ContactIdentity.Phone)));
        }

        if (email.Length == 0 && phone.Length == 0 && !isAnonymous) broken.Add(CaseRules.NoWayToReach.At(nameof(ContactIdentity.Email)));
    }
}
