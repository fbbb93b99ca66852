using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Skein.Testing;

/// <summary>The SQL that some work sends, so that a test can say what it costs without a clock.</summary>
public static class Statements
{
    private static readonly AsyncLocal<ConcurrentQueue<string>?> Heard = new();

    static Statements() => DiagnosticListener.AllListeners.Subscribe(new Ears());

    /// <summary>Before the house opens: for a second after a context found nobody listening, it does not look again.</summary>
    public static void Listen()
    {
    }

    public static async Task<IReadOnlyList<string>> Of(Func<Task> work)
    {
        var heard = Heard.Value = new ConcurrentQueue<string>();
        await work();
        return [.. heard];
    }

    private sealed class Ears : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name) value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandEventData command && value.Key == RelationalEventId.CommandExecuting.Name) Heard.Value?.Enqueue(command.Command.CommandText);
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }
}
