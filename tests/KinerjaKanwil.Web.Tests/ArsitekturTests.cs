using System.Reflection;
using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace KinerjaKanwil.Web.Tests;

/// <summary>The arrows of the house (docs/arsitektur.md): Setup → Features → Rekap → Data → Domain, and no slice into another.</summary>
public sealed class ArsitekturTests
{
    private const string Akar = "KinerjaKanwil.Web.";

    private static readonly System.Reflection.Assembly Web = typeof(Program).Assembly;

    private static readonly Architecture Rumah = new ArchLoader()
        .LoadAssemblies(Web, typeof(Domain.Hasil).Assembly, typeof(Controller).Assembly, typeof(DbContext).Assembly).Build();

    /// <summary>Every room, and the rooms that it may not know.</summary>
    public static TheoryData<string, string[]> Panah => new()
    {
        { "Kantor", ["Setup", "Features", "Rekap", "Data", "Security", "TagHelpers"] },
        { "Data", ["Setup", "Features", "Rekap", "Security", "TagHelpers"] },
        { "Rekap", ["Setup", "Features", "Security", "TagHelpers"] },
        { "Security", ["Setup", "Features", "Rekap", "TagHelpers"] },
        { "TagHelpers", ["Setup", "Features", "Rekap", "Data"] },
        { "Features", ["Setup"] },
    };

    private static IReadOnlyList<string> Irisan =>
        [.. Web.GetTypes().Select(t => t.Namespace ?? "").Where(n => n.StartsWith(Akar + "Features.", StringComparison.Ordinal))
            .Select(n => n[(Akar + "Features.").Length..].Split('.')[0]).Distinct().Order()];

    [Theory]
    [MemberData(nameof(Panah))]
    public void Ruang_TidakMengenalRuangDiAtasnya(string ruang, string[] terlarang)
    {
        foreach (var tujuan in terlarang)
        {
            Periksa(Types().That().ResideInNamespaceMatching(Pola(ruang)).Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(Pola(tujuan))));
        }
    }

    [Fact]
    public void Irisan_TidakMengenalIrisanLain()
    {
        Assert.Contains("PengisianRealisasi", Irisan);
        foreach (var satu in Irisan.Where(i => i != "Shared"))
        {
            foreach (var lain in Irisan.Where(i => i != satu && i != "Shared"))
            {
                Periksa(Types().That().ResideInNamespaceMatching(Pola("Features." + satu))
                    .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(Pola("Features." + lain))));
            }
        }
    }

    [Fact]
    public void Bersama_TidakMengenalIrisan()
    {
        foreach (var irisan in Irisan.Where(i => i != "Shared"))
        {
            Periksa(Types().That().ResideInNamespaceMatching(Pola("Features.Shared"))
                .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(Pola("Features." + irisan))));
        }
    }

    [Fact]
    public void QueryDanService_TidakMengenalMvc() => Periksa(
        Classes().That().HaveNameEndingWith("Query").Or().HaveNameEndingWith("Service")
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^Microsoft\.AspNetCore\.Mvc(\..*)?$")));

    [Fact]
    public void Controller_TidakMengenalDbContext() => Periksa(
        Classes().That().HaveNameEndingWith("Controller").Should().NotDependOnAny(Types().That().AreAssignableTo(typeof(DbContext))));

    [Fact]
    public void Controller_NamanyaNamaFoldernya()
    {
        var pengendali = Web.GetTypes().Where(t => t.IsAssignableTo(typeof(ControllerBase)) && !t.IsAbstract).ToList();
        Assert.NotEmpty(pengendali);
        foreach (var tipe in pengendali)
        {
            Assert.Equal($"{Akar}Features.{tipe.Name[..^"Controller".Length]}", tipe.Namespace);
        }
    }

    [Fact]
    public void Formulir_SetiapYangDikirim_PunyaValidator()
    {
        var divalidasi = Web.GetTypes().Where(t => !t.IsAbstract).SelectMany(t => t.GetInterfaces())
            .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IValidator<>)).Select(i => i.GenericTypeArguments[0]).ToHashSet();
        var formulir = Web.GetTypes().Where(t => t.IsAssignableTo(typeof(ControllerBase)))
            .SelectMany(t => t.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .SelectMany(m => m.GetParameters()).Select(p => p.ParameterType)
            .Where(t => t.Assembly == Web && (t.Name.EndsWith("Form", StringComparison.Ordinal) || t.Name.StartsWith("Saringan", StringComparison.Ordinal))).Distinct().ToList();

        Assert.True(formulir.Count >= 4);
        Assert.All(formulir, f => Assert.Contains(f, divalidasi));
    }

    [Fact]
    public void Nama_TidakAdaKataGudang() => Assert.DoesNotContain(
        Web.GetTypes().Concat(typeof(Domain.Hasil).Assembly.GetTypes()),
        t => t.Namespace?.StartsWith("KinerjaKanwil", StringComparison.Ordinal) == true
            && (new[] { "Manager", "Util", "Utils", "Common", "Helpers" }.Any(k => t.Name.EndsWith(k, StringComparison.Ordinal))
                || (t.Name.EndsWith("Helper", StringComparison.Ordinal) && !t.Name.EndsWith("TagHelper", StringComparison.Ordinal))));

    [Fact]
    public void OpenXml_TetapVersiDua() =>

        // Version 3 builds and then breaks ClosedXML at run time (docs/dependensi.md).
        Assert.Equal(2, typeof(DocumentFormat.OpenXml.Packaging.SpreadsheetDocument).Assembly.GetName().Version!.Major);

    private static string Pola(string ruang) => $"^{System.Text.RegularExpressions.Regex.Escape(Akar + ruang)}(\\..*)?$";

    private static void Periksa(IArchRule aturan)
    {
        var pelanggaran = aturan.Evaluate(Rumah).Where(hasil => !hasil.Passed).Select(hasil => hasil.Description).ToList();
        Assert.True(pelanggaran.Count == 0, string.Join('\n', pelanggaran));
    }
}
