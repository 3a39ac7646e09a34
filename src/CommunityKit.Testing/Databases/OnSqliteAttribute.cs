using System.Reflection;
using Xunit.Sdk;

namespace CommunityKit.Testing.Databases;

/// <summary>Runs a theory with <see cref="DatabaseKind.Sqlite"/>. Put <see cref="OnPostgresAttribute"/> beside it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnSqliteAttribute : DataAttribute
{
    /// <inheritdoc />
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseKind.Sqlite]];
}
