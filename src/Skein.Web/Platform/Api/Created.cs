namespace Skein.Web.Platform.Api;

/// <summary>What was made, by its id; <c>Location</c> leads to it.</summary>
internal sealed record Created(long Id)
{
    public static IResult At(string address, long id) => Results.Created(address, new Created(id));
}
