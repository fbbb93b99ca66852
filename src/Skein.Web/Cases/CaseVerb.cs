using Skein.Cases;
using Skein.Platform;

namespace Skein.Web.Cases;

/// <summary>A button of the case page: shown only where the state and the person's post allow what it does.</summary>
internal sealed record CaseVerb(string Name, Text Text, bool IsMain = false, bool IsPrimary = false, bool IsDanger = false, string? Key = null)
{
    public static IEnumerable<CaseVerb> For(Actor actor, Case found)
    {
        bool May(string permission) => actor.Reaches(permission, found);
        if (found.DeletedAt is not null)
        {
            if (May(CasePermissions.Delete)) yield return new("restore", CaseTexts.Restore, IsMain: true);
            yield break;
        }

        // Its conversation goes on elsewhere, and so does the work.
        if (found.MergedIntoId is not null)
        {
            if (May(CasePermissions.Delete)) yield return new("delete", CaseTexts.Delete, IsDanger: true);
            yield break;
        }

        var isWork = found.Status.IsWork();
        if (isWork && found.OwnerId is null && May(CasePermissions.Assign)) yield return new("take", CaseTexts.Take, IsMain: true, IsPrimary: true, Key: "a");
        if (!isWork && May(CasePermissions.Resolve)) yield return new("reopen", CaseTexts.Reopen, IsMain: true);
        if (found.Status == CaseStatus.Resolved && May(CasePermissions.Resolve)) yield return new("close", CaseTexts.Close, IsMain: true);
        if (May(CasePermissions.Edit))
        {
            if (isWork && found.Status is not (CaseStatus.Open or CaseStatus.New)) yield return new("continue", CaseTexts.Continue, IsMain: true);
            if (isWork && found.Status != CaseStatus.WaitingForCustomer) yield return new("wait-customer", CaseTexts.WaitForCustomer);
            if (isWork && found.Status != CaseStatus.WaitingForOthers) yield return new("wait-others", CaseTexts.WaitForOthers);
            if (found.Status != CaseStatus.Spam) yield return new("spam", CaseTexts.MarkSpam);
        }

        if (May(CasePermissions.Delete)) yield return new("delete", CaseTexts.Delete, IsDanger: true);
    }
}
