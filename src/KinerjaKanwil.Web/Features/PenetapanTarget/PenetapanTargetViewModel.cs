using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Features.Shared;

namespace KinerjaKanwil.Web.Features.PenetapanTarget;

/// <summary>The grid of targets, ready to print.</summary>
public sealed record PenetapanTargetViewModel
{
    /// <summary>Year.</summary>
    public required int Tahun { get; init; }

    /// <summary>All years, newest first.</summary>
    public required IReadOnlyList<int> DaftarTahun { get; init; }

    /// <summary>Divisions to choose from; the empty code stands for all.</summary>
    public required IReadOnlyList<(string Kode, string Nama)> DaftarDivisi { get; init; }

    /// <summary>Chosen division; empty for all.</summary>
    public required string Divisi { get; init; }

    /// <summary>Rows by sasaran, in the order of the sheet.</summary>
    public required IReadOnlyList<SasaranTargetTampil> Sasaran { get; init; }

    /// <summary>Faults for the summary: id of the field and message.</summary>
    public required IReadOnlyList<(string Bidang, string Pesan)> Galat { get; init; }

    /// <summary>Rows that would become a PK perubahan.</summary>
    public required IReadOnlyList<CalonPerubahan> Perubahan { get; init; }

    /// <summary>True when the page shows what is not stored.</summary>
    public required bool BelumTersimpan { get; init; }

    /// <summary>True when a row was changed by someone else meanwhile.</summary>
    public required bool AdaKonflik { get; init; }

    /// <summary>The part of the form on what a PK perubahan needs.</summary>
    public required IsianPerubahan Isian { get; init; }

    /// <summary>Rows to look at again.</summary>
    public int JumlahPeringatan => Sasaran.Sum(s => s.Baris.Count(b => b.Peringatan.Count > 0));

    /// <summary>Where the form goes.</summary>
    public string Alamat => AlamatDivisi(Tahun, Divisi);

    /// <summary>Address of the page, limited to a division or not.</summary>
    public static string AlamatDivisi(int tahun, string? divisi) =>
        $"/kelola/target/{tahun}" + (string.IsNullOrEmpty(divisi) ? "" : $"?divisi={Uri.EscapeDataString(divisi)}");
}

/// <summary>What a PK perubahan needs, as typed.</summary>
/// <param name="Terbuka">True when it is asked for.</param>
/// <param name="SebagaiPerubahan">Ticked.</param>
/// <param name="Alasan">Reason.</param>
/// <param name="Dasar">Document.</param>
/// <param name="BerlakuMulai">Chosen or proposed quarter; null for none.</param>
/// <param name="Galat">Messages by name of the field.</param>
public sealed record IsianPerubahan(
    bool Terbuka, bool SebagaiPerubahan, string? Alasan, string? Dasar, Triwulan? BerlakuMulai, IReadOnlyDictionary<string, string> Galat)
{
    /// <summary>Class of an input, with its fault marked.</summary>
    public string Kelas(string dasar, string bidang) => Galat.ContainsKey(bidang) ? dasar + " isian-galat" : dasar;
}

/// <summary>A sasaran with its rows.</summary>
/// <param name="Divisi">Heading of the division; null unless this is its first sasaran.</param>
/// <param name="Nama">Number and wording.</param>
/// <param name="Baris">Rows.</param>
public sealed record SasaranTargetTampil(string? Divisi, string Nama, IReadOnlyList<BarisTargetTampil> Baris);

/// <summary>A row of the grid.</summary>
public sealed record BarisTargetTampil
{
    /// <summary>Code.</summary>
    public required string Kode { get; init; }

    /// <summary>Wording on screen.</summary>
    public required string Nama { get; init; }

    /// <summary>Unit, and how quarters become the year.</summary>
    public required string Aturan { get; init; }

    /// <summary>The year's target and the quarters'.</summary>
    public required IReadOnlyList<SelTargetTampil> Sel { get; init; }

    /// <summary>Version of the stored row.</summary>
    public required string Versi { get; init; }

    /// <summary>What the row shows as stored.</summary>
    public required string Asal { get; init; }

    /// <summary>What to look at again.</summary>
    public required IReadOnlyList<string> Peringatan { get; init; }

    /// <summary>Why some of its targets are text; null where none is.</summary>
    public required string? Terkunci { get; init; }

    /// <summary>Quarters that were reported; null where none was.</summary>
    public required string? Dilaporkan { get; init; }

    /// <summary>What is known of its versions, for the link to its history.</summary>
    public required string Riwayat { get; init; }

    /// <summary>Address of its history.</summary>
    public required string AlamatRiwayat { get; init; }

    /// <summary>Label of the button that makes the quarters' targets; null where none is open.</summary>
    public required string? Bagi { get; init; }

    /// <summary>Fault of the row as a whole.</summary>
    public required string? Galat { get; init; }

    /// <summary>True when the row would become a PK perubahan.</summary>
    public required bool JadiPerubahan { get; init; }

    /// <summary>What someone else stored meanwhile; null unless so.</summary>
    public required KonflikTarget? Konflik { get; init; }

    /// <summary>True when something in the row must be mended.</summary>
    public bool BerGalat => Galat is not null || Konflik is not null || Sel.Any(s => s.Galat is not null);

    /// <summary>Id of a part of the row.</summary>
    public string Id(string bagian) => PesanModelState.IdBidang($"{Kode}.{bagian}");
}

/// <summary>One target of a row.</summary>
/// <param name="Bidang">Name of the input within the row.</param>
/// <param name="Label">What it is.</param>
/// <param name="Isi">As typed or stored.</param>
/// <param name="Terkunci">True where it is text.</param>
/// <param name="Catatan">How it was read, where that is not obvious.</param>
/// <param name="Galat">What is wrong with it.</param>
public sealed record SelTargetTampil(string Bidang, string Label, string Isi, bool Terkunci, string? Catatan, string? Galat);

/// <summary>A row that someone else changed meanwhile.</summary>
/// <param name="Judul">Who and when.</param>
/// <param name="Versi">Version that is stored now.</param>
/// <param name="Beda">Target, mine, stored.</param>
public sealed record KonflikTarget(string Judul, string Versi, IReadOnlyList<(string Label, string Saya, string Tersimpan)> Beda);

/// <summary>Puts the grid together.</summary>
public static class PenetapanTargetViewModelBuilder
{
    /// <summary>The page as stored.</summary>
    public static PenetapanTargetViewModel Susun(DaftarTarget daftar) => Susun(daftar, null, new HasilPenetapan(), []);

    /// <summary>The page with what was typed.</summary>
    public static PenetapanTargetViewModel Susun(
        DaftarTarget daftar, PenetapanTargetForm? form, HasilPenetapan hasil, IReadOnlyList<(string Bidang, string Pesan)> galat)
    {
        ArgumentNullException.ThrowIfNull(daftar);
        ArgumentNullException.ThrowIfNull(hasil);
        var diketik = form?.Baris.ToDictionary(b => b.Kode) ?? [];
        var pesan = galat.GroupBy(g => g.Bidang).ToDictionary(g => g.Key, g => string.Join(" ", g.Select(p => p.Pesan)));
        var jadi = hasil.Perubahan.Select(p => p.Kode).ToHashSet();
        var sasaran = daftar.Indikator.GroupBy(i => i.Indikator.SasaranKegiatanId).Select(s => s.ToList()).ToList();
        return new PenetapanTargetViewModel
        {
            Tahun = daftar.Tahun,
            DaftarTahun = daftar.DaftarTahun,
            DaftarDivisi = [("", "Semua"), .. daftar.DaftarDivisi],
            Divisi = daftar.Divisi ?? "",
            Sasaran =
            [
                .. sasaran.Select((s, n) => new SasaranTargetTampil(
                    daftar.Divisi is null && (n == 0 || Divisi(sasaran[n - 1]).Kode != Divisi(s).Kode) ? $"{Divisi(s).Urut}. {Divisi(s).NamaTampil}" : null,
                    $"{s[0].Indikator.Sasaran.Penanda} {s[0].Indikator.Sasaran.NamaTampil ?? s[0].Indikator.Sasaran.NamaResmi}",
                    [.. s.Select(i => Baris(daftar.Tahun, i, diketik.GetValueOrDefault(i.Indikator.Kode), pesan, jadi, hasil.Konflik))])),
            ],
            Galat = [.. galat.Select(g => (PesanModelState.IdBidang(g.Bidang), Ringkas(g.Bidang, g.Pesan)))],
            Perubahan = hasil.Perubahan,
            BelumTersimpan = form is not null,
            AdaKonflik = hasil.Konflik.Count > 0,
            Isian = new IsianPerubahan(
                hasil.Perubahan.Count > 0 || form?.SebagaiPerubahan == true || pesan.Keys.Any(k => k is nameof(form.Alasan) or nameof(form.Dasar) or nameof(form.BerlakuMulai))
                    || !string.IsNullOrWhiteSpace(form?.Alasan) || !string.IsNullOrWhiteSpace(form?.Dasar),
                form?.SebagaiPerubahan == true, form?.Alasan, form?.Dasar, form?.Mulai ?? hasil.Perubahan.Min(p => (Triwulan?)p.Usul), pesan),
        };
    }

    private static Domain.Organisasi.Divisi Divisi(List<IndikatorTarget> sasaran) => sasaran[0].Indikator.Sasaran.Divisi;

    /// <summary>Beside a field its row is in sight; in the summary above it has to be named.</summary>
    private static string Ringkas(string bidang, string pesan) => bidang.LastIndexOf('.') is var titik and > 0 ? $"{bidang[..titik]}: {pesan}" : pesan;

    private static BarisTargetTampil Baris(
        int tahun, IndikatorTarget indikator, BarisTargetForm? diketik, Dictionary<string, string> pesan, HashSet<string> jadi, IReadOnlySet<string> konflik)
    {
        var milik = indikator.Indikator;
        var terakhir = indikator.Terakhir;
        var dijumlah = PembagianTarget.Dijumlah(milik.Manual);
        var dibaca = diketik?.Baca();
        var kunci = BarisTargetForm.Bidang.Select(b => (b.Bidang, Alasan: terakhir.AlasanTerkunci(b.Triwulan, indikator.Laporan))).ToDictionary(b => b.Bidang, b => b.Alasan);
        return new BarisTargetTampil
        {
            Kode = milik.Kode,
            Nama = milik.NamaTampil ?? milik.NamaResmi,
            Aturan = $"{milik.Manual.Satuan.Nama}, {(dijumlah ? "triwulan dijumlah" : milik.Manual.Konsolidasi == Konsolidasi.RataRata ? "triwulan dirata-rata" : "nilai terakhir")}",
            Sel =
            [
                .. BarisTargetForm.Bidang.Select(b => new SelTargetTampil(
                    b.Bidang, b.Triwulan?.Nama() ?? "Target tahun",
                    diketik?.Isi.GetValueOrDefault(b.Bidang) is { } isi && kunci[b.Bidang] is null ? isi
                        : BarisTargetForm.Ambil(terakhir.Nilai, b.Triwulan) is { } ada ? FormatAngka.Isian(ada) : "",
                    kunci[b.Bidang] is not null, dibaca?.GetValueOrDefault(b.Bidang)?.Catatan, pesan.GetValueOrDefault($"{milik.Kode}.{b.Bidang}"))),
            ],
            Versi = diketik?.Versi ?? terakhir.Versi.ToString(),
            Asal = diketik?.Asal ?? BarisTargetForm.Sidik(terakhir.Nilai),
            Peringatan = PemeriksaanTarget.Peringatan(milik.Manual, diketik?.Nilai(terakhir.Nilai) ?? terakhir.Nilai),
            Terkunci = Terkunci(indikator),
            Dilaporkan = indikator.Laporan.Count == 0 ? null : "dilaporkan " + string.Join(", ", indikator.Laporan.Select(l => l.Triwulan).Order().Select(t => t.Nama())),
            Riwayat = RiwayatTargetViewModel.Nama(terakhir.Nomor) + (terakhir.Nomor == Target.NomorAwal ? "" : $" mulai {terakhir.BerlakuMulai.Nama()}"),
            AlamatRiwayat = $"/kelola/target/{tahun}/{milik.Kode}",
            Bagi = kunci.Where(k => k.Key != nameof(NilaiTarget.Tahunan)).All(k => k.Value is not null) ? null : dijumlah ? "Sebarkan merata" : "Samakan dengan target tahun",
            Galat = pesan.GetValueOrDefault($"{milik.Kode}.baris"),
            JadiPerubahan = jadi.Contains(milik.Kode),
            Konflik = konflik.Contains(milik.Kode) ? Konflik(diketik!, terakhir) : null,
        };
    }

    /// <summary>Why targets of a row are text, in one sentence; beside a field that was posted all the same stands the whole reason.</summary>
    private static string? Terkunci(IndikatorTarget indikator)
    {
        var disetujui = indikator.Laporan.Where(l => l.NomorTarget is not null).Select(l => l.Triwulan).Order().ToList();
        var lain = TriwulanExtensions.Semua.Except(disetujui).Select(t => indikator.Terakhir.AlasanTerkunci(t, indikator.Laporan)).OfType<string>();
        var alasan = string.Join(" ", lain.Prepend(disetujui.Count == 0 ? "" : string.Join(", ", disetujui.Select(t => t.Nama())) + " sudah disetujui: targetnya tetap.")).Trim();
        return alasan.Length == 0 ? null : alasan;
    }

    private static KonflikTarget Konflik(BarisTargetForm diketik, Target terakhir) => new(
        terakhir.DitetapkanOleh is { } oleh ? $"Target ini diubah {oleh} sejak Anda membuka halaman" : "Target ini berubah sejak Anda membuka halaman",
        terakhir.Versi.ToString(),
        [
            .. BarisTargetForm.Bidang
                .Select(b => (
                    Label: b.Triwulan?.Nama() ?? "Target tahun", Saya: diketik.Isi.GetValueOrDefault(b.Bidang),
                    Tersimpan: BarisTargetForm.Ambil(terakhir.Nilai, b.Triwulan) is { } ada ? FormatAngka.Isian(ada) : ""))
                .Where(b => b.Saya is not null && b.Saya.Trim() != b.Tersimpan).Select(b => (b.Label, b.Saya!, b.Tersimpan)),
        ]);
}
