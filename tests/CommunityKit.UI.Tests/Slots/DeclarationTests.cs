using CommunityKit.UI.Blocks;
using CommunityKit.UI.Slots;
using CommunityKit.UI.Tests.Blocks;
using CommunityKit.UI.Tests.Shop;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.UI.Tests.Slots;

public sealed class DeclarationTests
{
    [Fact]
    public void Filling_a_slot_declares_the_content_and_registers_it_per_request()
    {
        var module = new TestModuleBuilder();
        module.Slot<Place, SlotContents.Says>(SlotContents.Slot, order: 7);
        Assert.Equal(new SlotDeclaration("test/place", typeof(SlotContents.Says), 7), Assert.Single(module.Declared));
        Assert.Equal(ServiceLifetime.Scoped, Assert.Single(module.Services, service => service.ServiceType == typeof(SlotContents.Says)).Lifetime);
    }

    [Fact]
    public void Offering_a_block_declares_it_and_registers_it_per_request()
    {
        var module = new TestModuleBuilder();
        module.Block<TestBlocks.Settings, TestBlocks.Echo>(new BlockName<TestBlocks.Settings>("acme.echo"), "echo.label", "type");
        Assert.Equal(
            new BlockDeclaration("acme.echo", typeof(TestBlocks.Settings), typeof(TestBlocks.Echo), "echo.label", "type"),
            Assert.Single(module.Declared));
        Assert.Equal(ServiceLifetime.Scoped, Assert.Single(module.Services, service => service.ServiceType == typeof(TestBlocks.Echo)).Lifetime);
    }
}
