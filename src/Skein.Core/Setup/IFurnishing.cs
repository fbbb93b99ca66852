using Skein.Platform;

namespace Skein.Setup;

/// <summary>What a capability above puts into a house when it is set up, in the same transaction.</summary>
public interface IFurnishing
{
    void Furnish(SkeinDb db, Language language);
}
