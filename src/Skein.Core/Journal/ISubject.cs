namespace Skein.Journal;

/// <summary>Something that journal entries are about.</summary>
public interface ISubject
{
    /// <summary>The word that names this kind of subject in the journal, the API and webhooks.</summary>
    static abstract string SubjectKind { get; }

    long Id { get; }
}
