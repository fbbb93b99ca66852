using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Skein.Platform;

/// <summary>A query translated once. A compiled query belongs to one model, and each engine has its own.</summary>
internal sealed class Prepared<TQuery>(Func<TQuery> compile)
    where TQuery : class
{
    private readonly ConditionalWeakTable<IModel, TQuery> compiled = [];

    public TQuery For(SkeinDb db) => compiled.GetValue(db.Model, _ => compile());
}
