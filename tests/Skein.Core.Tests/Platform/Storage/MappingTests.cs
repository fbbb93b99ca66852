using Microsoft.EntityFrameworkCore;
using Skein.Platform;

namespace Skein.Tests.Platform.Storage;

public sealed class MappingTests
{
    [Fact]
    public void Every_class_that_maps_rows_is_named()
    {
        var mapping = typeof(SkeinDb).Assembly.GetTypes().Where(t => t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityTypeConfiguration<>)));

        Assert.Equal(mapping.Select(t => t.Name).Order(StringComparer.Ordinal), MapsAttribute.All.Select(t => t.Name).Order(StringComparer.Ordinal));
    }
}
