namespace Skein.Platform.Search;

public static class SearchStart
{
    /// <summary>The stored name of the follower that keeps the index.</summary>
    public const string Follower = "search";

    /// <summary>Forgets how far the follower had come: it reads the journal from the beginning.</summary>
    public const string Again = $"DELETE FROM follower WHERE name = '{Follower}'";
}
