namespace Skein.Web.Platform.Api;

internal enum Direction
{
    Up,
    Down,
}

/// <summary>Exchanges something with what stands before or after it.</summary>
internal sealed record MoveBody(Direction? Direction);
