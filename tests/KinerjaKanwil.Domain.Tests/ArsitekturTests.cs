using System.Reflection;
using System.Runtime.CompilerServices;
using KinerjaKanwil.Domain.Organisasi;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Domain.Tests;

/// <summary>The rules of performance measurement know neither web nor database, and an illegal state cannot be assigned.</summary>
public sealed class ArsitekturTests
{
    [Fact]
    public void Domain_Rujukannya_HanyaSystem() =>
        Assert.All(
            typeof(Divisi).Assembly.GetReferencedAssemblies(),
            a => Assert.StartsWith("System.", a.Name, StringComparison.Ordinal));

    [Theory]
    [InlineData(typeof(Divisi))]
    [InlineData(typeof(SasaranKegiatan))]
    [InlineData(typeof(IndikatorKinerja))]
    [InlineData(typeof(Target))]
    [InlineData(typeof(TahunKinerja))]
    [InlineData(typeof(Realisasi))]
    [InlineData(typeof(Domain.Pelaporan.BuktiDukung))]
    [InlineData(typeof(BerkasImpor))]
    public void Entitas_Propertinya_TanpaSetterPublik(Type entitas)
    {
        Assert.NotEmpty(entitas.GetProperties());
        Assert.DoesNotContain(entitas.GetProperties(), p => p.SetMethod is { IsPublic: true });
        Assert.Empty(entitas.GetFields(BindingFlags.Public | BindingFlags.Instance));
    }

    [Fact]
    public void SemuaTipe_SetterPublik_HanyaInit() =>
        Assert.All(
            typeof(Divisi).Assembly.GetExportedTypes().SelectMany(t => t.GetProperties()).Where(p => p.SetMethod is { IsPublic: true }),
            p => Assert.Contains(typeof(IsExternalInit), p.SetMethod!.ReturnParameter.GetRequiredCustomModifiers()));

    [Fact]
    public void SemuaTipe_TidakBersarangDiLuarRumah_SatuRuangNama() =>
        Assert.All(
            typeof(Divisi).Assembly.GetExportedTypes(),
            t => Assert.StartsWith("KinerjaKanwil.Domain", t.Namespace, StringComparison.Ordinal));
}
