using System.ComponentModel;
using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace CommunityKit.Search.Testing;

/// <summary>A test of the kit in an author's class.</summary>
public sealed class ConformanceTestCase : XunitTestCase
{
    /// <summary>Made by xunit when it reads a test case that it wrote.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("Called by xunit only.")]
    public ConformanceTestCase()
    {
    }

    internal ConformanceTestCase(IMessageSink diagnostics, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(diagnostics, display, options, method)
    {
    }

    /// <inheritdoc />
    protected override string? GetSkipReason(IAttributeInfo factAttribute) =>
        TestMethod.TestClass.Class.ToRuntimeType().GetCustomAttribute<SkipConformanceAttribute>()?.Reason ?? base.GetSkipReason(factAttribute);
}
