using Xunit.Abstractions;
using Xunit.Sdk;

namespace CommunityKit.Search.Testing;

/// <summary>Finds the kit's tests.</summary>
/// <param name="diagnostics">Where xunit hears of what goes wrong.</param>
public sealed class ConformanceDiscoverer(IMessageSink diagnostics) : FactDiscoverer(diagnostics)
{
    /// <inheritdoc />
    protected override IXunitTestCase CreateTestCase(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        new ConformanceTestCase(DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod);
}
