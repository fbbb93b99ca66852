using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Skein.Platform;

/// <summary>
/// Names a class that maps rows, beside that class. Looking through all types of the house for them would load every one, and the
/// libraries for mail and HTML with them, before the first page.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
internal sealed class MapsAttribute(Type mapping) : Attribute
{
    private static readonly MethodInfo Apply = typeof(ModelBuilder).GetMethod(nameof(ModelBuilder.ApplyConfiguration))!;

    public static IEnumerable<Type> All => typeof(MapsAttribute).Assembly.GetCustomAttributes<MapsAttribute>().Select(named => named.Mapping);

    public Type Mapping { get; } = mapping;

    public static void ApplyAll(ModelBuilder model)
    {
        foreach (var mapping in All) Map(model, mapping);
    }

    private static void Map(ModelBuilder model, Type mapping)
    {
        var made = Activator.CreateInstance(mapping);
        foreach (var asked in mapping.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityTypeConfiguration<>)))
        {
            Apply.MakeGenericMethod(asked.GenericTypeArguments).Invoke(model, [made]);
        }
    }
}
