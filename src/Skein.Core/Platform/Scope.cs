namespace Skein.Platform;

/// <summary>How far a permission reaches. Ordered: a wider scope includes the narrower ones.</summary>
public enum Scope
{
    None,
    Own,
    Team,
    Department,
    All,
}
