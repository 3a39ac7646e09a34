using CommunityKit.Data.Contexts;
using CommunityKit.Data.Databases;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityKit.Data.Tests.Worker.Sample;

/// <summary>The sample's image, shared by all its tenants.</summary>
internal static class SampleServices
{
    private static readonly Lazy<EfServices> Sqlite = new(() => EfServices.Create(DatabaseProvider.Sqlite, NullLoggerFactory.Instance));
    private static readonly Lazy<EfServices> Postgres = new(() => EfServices.Create(DatabaseProvider.Postgres, NullLoggerFactory.Instance));

    public static EfServices For(DatabaseProvider provider) => (provider == DatabaseProvider.Sqlite ? Sqlite : Postgres).Value;
}
