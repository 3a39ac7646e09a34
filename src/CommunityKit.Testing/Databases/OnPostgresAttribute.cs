using System.Reflection;
using Xunit.Sdk;

namespace CommunityKit.Testing.Databases;

/// <summary>
/// Runs a theory with <see cref="DatabaseKind.Postgres"/>, or reports it as skipped where PostgreSQL is not installed.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnPostgresAttribute : DataAttribute
{
    /// <summary>Looks for the server's programs.</summary>
    public OnPostgresAttribute() => Skip = PostgresServer.WhyAbsent;

    /// <inheritdoc />
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseKind.Postgres]];
}
