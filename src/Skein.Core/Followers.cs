using Skein.Channels.Email;
using Skein.Portal;
using Skein.Search;
using Skein.Webhooks;

namespace Skein;

/// <summary>The complete list of what reacts to the journal.</summary>
public static class Followers
{
    public static readonly IReadOnlyList<Type> All =
    [
        typeof(PortalMails),
        typeof(SendAnswers),
        typeof(FollowMails),
        typeof(NoteSent),
        typeof(SearchFollower),
        typeof(WebhookFollower),
    ];
}
