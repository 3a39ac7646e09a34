using CommunityKit.Search.Testing;
using CommunityKit.Testing.Databases;

namespace CommunityKit.Search.Tests.Support;

[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsPostgresAttribute() : SkipConformanceAttribute(PostgresServer.WhyAbsent);
