namespace Skein.Channels.Email;

/// <summary>What the domain name system says. Null where it gave no answer, which is not the same as having nothing.</summary>
public interface IDnsAnswers
{
    Task<IReadOnlyList<string>?> Txt(string name, CancellationToken stop);

    Task<IReadOnlyList<string>?> Mx(string name, CancellationToken stop);
}
