using KinerjaKanwil.Domain;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Kantor;
using KinerjaKanwil.Web.Rekap;
using KinerjaKanwil.Web.TagHelpers;

namespace KinerjaKanwil.Web.Features.DasborCapaian;

/// <summary>Puts the dashboard together. Every figure is the read model's and every judgement the rules'; here are only words and order.</summary>
public sealed class DasborViewModelBuilder(WaktuKantor waktu, PenggunaAktif pengguna)
{
    private const int PerhatianPertama = 10;
    private const int KodeDisebut = 6;

    /// <summary>The page; null when the division or sasaran asked for is not within reach.</summary>
    public DasborViewModel? Susun(RekapCapaian rekap, SaringanDasbor saringan)
    {
        ArgumentNullException.ThrowIfNull(rekap);
        ArgumentNullException.ThrowIfNull(saringan);
        var kode = string.IsNullOrEmpty(saringan.Divisi) ? null : saringan.Divisi;
        var divisi = rekap.Divisi.Where(d => kode is null || d.Kode == kode).ToList();
        var sasaran = saringan.Sasaran is { } nomor && divisi is [var satu] ? satu.Sasaran.FirstOrDefault(s => s.Nomor == nomor) : null;
        if ((kode is not null && divisi.Count == 0) || (saringan.Sasaran is not null && sasaran is null))
        {
            return null;
        }

        var pilihan = new Pilihan(
            rekap, divisi, sasaran, sasaran?.Indikator ?? [.. divisi.SelectMany(d => d.Indikator)], saringan.Triwulan ?? rekap.TriwulanBawaan, saringan.Sumber);
        var nilai = rekap.Gabung(pilihan.Indikator, pilihan.Triwulan, pilihan.Sumber);
        var tren = Tren(pilihan);
        var dasbor = new DasborViewModel
        {
            Tahun = rekap.Tahun.Tahun,
            Triwulan = pilihan.Triwulan,
            Divisi = kode,
            Sasaran = sasaran?.Nomor,
            Status = string.IsNullOrEmpty(saringan.Status) ? null : saringan.Status,
            Data = PilihanData.Nilai(pilihan.Sumber),
            Per = rekap.Lampau is { } lampau ? FormatTanggal.Isian(lampau.Per) : null,
            KueriDiingat = KueriDiingat(pilihan, kode),
            DaftarTahun = rekap.DaftarTahun,
            DaftarDivisi = [.. rekap.Divisi.Select(d => (d.Kode, d.NamaTampil))],
            Kop = rekap.Tahun.KopSurat?.Split('\n') ?? [],
            Remah = [],
            Judul = Judul(pilihan),
            Subjudul = sasaran is null ? null : $"{sasaran.NamaTampil} · {sasaran.Divisi.NamaTampil}",
            Kebaruan = Kebaruan(pilihan),
            LebihBaru = null,
            Sementara = pilihan.Sumber == SumberData.TermasukSementara && pilihan.Indikator.Any(i => i.Sementara(pilihan.Triwulan)),
            Menunggu = [.. Menunggu(rekap)],
            Nilai = nilai,
            NilaiTeks = Teks(nilai.Nilai),
            Perubahan = Perubahan(pilihan, kode, nilai),
            Terendah = null,
            Rincian = [.. Rincian(pilihan, nilai)],
            BelumTermasuk = nilai.Nilai is null ? [] : [.. BelumTermasuk(pilihan, nilai)],
            CaraMenghitung = CaraMenghitung(pilihan, nilai),
            Kosong = nilai.Nilai is null ? SebabKosong(rekap, pilihan.Indikator, pilihan.Triwulan, pilihan.Sumber) : null,
            Pengaturan = rekap.Tahun.Pengaturan,
            Kartu = [],
            BarisSasaran = [],
            Perhatian = new DaftarPerhatian([], 0, null),
            PilihanPeta = [.. new[] { (string?)null }.Concat(PilihanStatus.Semua).Select(p => (
                p, p is null ? "Semua" : PilihanStatus.Nama(p), pilihan.Indikator.Count(i => PilihanStatus.Cocok(p, i.Triwulanan(pilihan.Triwulan, pilihan.Sumber)))))],
            Peta = [],
            Tren = tren,
            MulaiTren = MulaiTren(tren, rekap.Tahun.Pengaturan),
            Kelengkapan = [.. divisi.Select(d => Kelengkapan(rekap, d, pilihan.Triwulan))],
        };
        return dasbor with
        {
            Remah = Remah(pilihan, dasbor),
            LebihBaru = LebihBaru(pilihan, kode),
            Terendah = Terendah(pilihan) is { } terendah ? ($"Terendah: {terendah.Divisi.NamaTampil}, {Teks(terendah.Nilai)}", dasbor.Alamat(terendah.Divisi.Kode, null)) : null,
            Kartu = divisi.Count > 1 ? [.. divisi.Select(d => Kartu(pilihan, d, dasbor))] : [],
            BarisSasaran = divisi is [var sendiri] && sasaran is null ? [.. sendiri.Sasaran.Select(s => Baris(pilihan, s, dasbor))] : [],
            Perhatian = Perhatian(pilihan, dasbor, saringan.Perhatian == SaringanDasbor.Semua),
            Peta = [.. Peta(pilihan, dasbor)],
        };
    }

    private static string KueriDiingat(Pilihan pilihan, string? kode)
    {
        var terbaru = pilihan.Rekap.Tahun.Tahun == pilihan.Rekap.DaftarTahun[0];
        var bagian = new List<string>();
        if (!terbaru)
        {
            bagian.Add($"tahun={pilihan.Rekap.Tahun.Tahun}");
        }

        if (pilihan.Triwulan != pilihan.Rekap.TriwulanBawaan)
        {
            bagian.Add($"tw={(int)pilihan.Triwulan}");
        }

        if (kode is not null)
        {
            bagian.Add($"divisi={Uri.EscapeDataString(kode)}");
        }

        if (pilihan.Sumber == SumberData.Resmi)
        {
            bagian.Add($"data={PilihanData.Resmi}");
        }

        return string.Join('&', bagian);
    }

    private static string Judul(Pilihan pilihan) =>
        pilihan.Sasaran is { } sasaran ? $"Capaian sasaran {sasaran.Penanda.Trim().TrimEnd('.')}"
        : pilihan.Divisi is [var satu] ? $"Capaian {satu.NamaTampil}"
        : "Capaian kantor wilayah";

    private static List<(string Nama, string Alamat)> Remah(Pilihan pilihan, DasborViewModel dasbor)
    {
        var remah = new List<(string, string)>();
        if (pilihan.Rekap.Divisi.Count > 1 && pilihan.Divisi.Count == 1)
        {
            remah.Add(("Kantor wilayah", dasbor.Alamat(null, null)));
        }

        if (pilihan.Sasaran is { } sasaran)
        {
            remah.Add((sasaran.Divisi.NamaTampil, dasbor.Alamat(dasbor.Divisi, null)));
        }

        return remah;
    }

    private static (string Kalimat, string Alamat)? LebihBaru(Pilihan pilihan, string? kode)
    {
        var rekap = pilihan.Rekap;
        if (rekap.Lampau is not null)
        {
            return null;
        }

        var data = pilihan.Sumber == SumberData.Resmi ? $"&data={PilihanData.Resmi}" : "";
        return rekap.Tahun.Tahun < rekap.DaftarTahun[0]
            ? ($"Anda melihat tahun {rekap.Tahun.Tahun}. Yang terbaru: {rekap.DaftarTahun[0]}", $"/dasbor?tahun={rekap.DaftarTahun[0]}{data}")
            : pilihan.Triwulan < rekap.TriwulanBawaan
                ? ($"Data terbaru: {rekap.TriwulanBawaan.Nama()}", $"/dasbor?tahun={rekap.Tahun.Tahun}&tw={(int)rekap.TriwulanBawaan}{data}" + (kode is null ? "" : $"&divisi={kode}"))
                : null;
    }

    private IEnumerable<(string Kalimat, string Alamat)> Menunggu(RekapCapaian rekap) =>
        rekap.Lampau is null && AlurRealisasi.MenungguKeputusan(pengguna) is { } menunggu
            ? rekap.Berstatus(menunggu).Select(m => (
                $"{m.Divisi.NamaTampil}, {m.Triwulan.Nama()}: {m.Jumlah} indikator", AlamatVerifikasi(rekap, m.Divisi.Kode, m.Triwulan)))
            : [];

    private static string AlamatVerifikasi(RekapCapaian rekap, string kodeDivisi, Triwulan triwulan) => $"/verifikasi/{rekap.Tahun.Tahun}/tw{(int)triwulan}/{kodeDivisi}";

    /// <summary>The division with the lowest mean, where several have one and not all the same.</summary>
    private static (RekapDivisi Divisi, decimal Nilai)? Terendah(Pilihan pilihan)
    {
        var urut = pilihan.Divisi.Select(d => (Divisi: d, pilihan.Rekap.Gabung(d.Indikator, pilihan.Triwulan, pilihan.Sumber).Nilai)).Where(d => d.Nilai is not null)
            .Select(d => (d.Divisi, Nilai: FormatAngka.Bulat2(d.Nilai!.Value))).OrderBy(d => d.Nilai).ToList();
        return urut.Count > 1 && urut[0].Nilai < urut[^1].Nilai ? urut[0] : null;
    }

    private KartuDivisi Kartu(Pilihan pilihan, RekapDivisi divisi, DasborViewModel dasbor)
    {
        var nilai = pilihan.Rekap.Gabung(divisi.Indikator, pilihan.Triwulan, pilihan.Sumber);
        var lengkap = Kelengkapan(pilihan.Rekap, divisi, pilihan.Triwulan);
        return new KartuDivisi(
            divisi.Kode, divisi.NamaTampil, nilai, Teks(nilai.Nilai),
            $"Kelengkapan {lengkap.Terisi} dari {lengkap.Wajib}" + (lengkap.Terakhir == "–" ? "" : $" · diajukan {lengkap.Terakhir}"),
            KeteranganKartu(pilihan, divisi, nilai), Terendah(pilihan)?.Divisi == divisi, dasbor.Alamat(divisi.Kode, null));
    }

    /// <summary>Why the division has no figure; null when it has one: its counters say the rest.</summary>
    private static string? KeteranganKartu(Pilihan pilihan, RekapDivisi divisi, RekapNilai nilai) =>
        nilai.Nilai is not null ? null
        : nilai.Distribusi.Belum > 0 && !divisi.Indikator.Any(i => i.SudahDilaporkan(pilihan.Triwulan)) ? "Belum diajukan, tidak ikut rata-rata"
        : SebabKosong(pilihan.Rekap, divisi.Indikator, pilihan.Triwulan, pilihan.Sumber).TrimEnd('.');

    private static BarisSasaran Baris(Pilihan pilihan, RekapSasaran sasaran, DasborViewModel dasbor)
    {
        var nilai = pilihan.Rekap.Gabung(sasaran.Indikator, pilihan.Triwulan, pilihan.Sumber);
        return new BarisSasaran($"{sasaran.Penanda} {sasaran.NamaTampil}", nilai, Teks(nilai.Nilai), dasbor.Alamat(dasbor.Divisi, sasaran.Nomor));
    }

    private DaftarPerhatian Perhatian(Pilihan pilihan, DasborViewModel dasbor, bool semua)
    {
        var semuaButir = PerluPerhatian.Susun([.. pilihan.Indikator.Select(i => Bahan(pilihan, i))]);
        var menurutKode = pilihan.Indikator.ToDictionary(i => i.Kode);
        return new DaftarPerhatian(
            [.. semuaButir.Take(semua ? int.MaxValue : PerhatianPertama).Select(b => b.Kode is [var kode] ? Satu(pilihan, b, menurutKode[kode]) : Banyak(pilihan, b, dasbor))],
            semuaButir.Count,
            semuaButir.Count > 0 ? null
                : dasbor.Nilai.Distribusi.Dinilai == 0 ? $"Belum ada yang dapat dinilai pada {pilihan.Triwulan.Nama()}."
                : dasbor.Nilai.Distribusi.Belum > 0 ? "Tidak ada yang perlu perhatian dari yang sudah masuk hitungan."
                : $"Tidak ada yang perlu perhatian pada {pilihan.Triwulan.Nama()}: semua yang wajib sudah dilaporkan dan tidak ada yang jauh di bawah target.");
    }

    private static BahanPerhatian Bahan(Pilihan pilihan, RekapIndikator indikator)
    {
        var triwulan = pilihan.Triwulan;
        var jendela = pilihan.Rekap.Tahun.Jendela(triwulan, indikator.Sasaran.Divisi.Kode, pilihan.Rekap.HariIni);
        return new BahanPerhatian(
            indikator.Kode,
            indikator.Sasaran.Divisi.Kode,
            indikator.Triwulanan(triwulan, pilihan.Sumber),
            [.. TriwulanExtensions.Semua.Where(t => t < triwulan).Reverse().Select(t => indikator.Triwulanan(t, pilihan.Sumber))],
            indikator.Status(triwulan),
            indikator.Menunggak(triwulan),
            jendela.HariTerlambat,
            triwulan > Triwulan.I && indikator.Catatan(triwulan - 1, pilihan.Sumber)?.AdaTindakLanjut == true);
    }

    private BarisPerhatian Satu(Pilihan pilihan, ButirPerhatian butir, RekapIndikator indikator)
    {
        var catatan = indikator.Catatan(pilihan.Triwulan, pilihan.Sumber);
        var kodeDivisi = indikator.Sasaran.Divisi.Kode;
        return new BarisPerhatian(
            indikator.NamaTampil, indikator.Kode, indikator.Sasaran.Divisi.NamaTampil,
            indikator.Triwulanan(pilihan.Triwulan, pilihan.Sumber),
            butir.Sebab.Nama(), butir.Kalimat,
            butir.SebabLain.Count == 0 ? null : string.Join(", ", butir.SebabLain.Select(s => s.Nama().ToLowerInvariant())),
            catatan?.Kendala, catatan?.TindakLanjut,
            $"/indikator/{pilihan.Rekap.Tahun.Tahun}/{indikator.Kode}#tw{(int)pilihan.Triwulan}",
            pilihan.Rekap.Lampau is null && AlurRealisasi.MenungguKeputusan(pengguna) is { } menunggu && indikator.Status(pilihan.Triwulan) == menunggu
                ? Putusan(menunggu, AlamatVerifikasi(pilihan.Rekap, kodeDivisi, pilihan.Triwulan), indikator.Kode)
                : null);
    }

    /// <summary>The radio buttons of the row on the review page: the one place where it is decided.</summary>
    private static (string Kata, string Setujui, string Kembalikan) Putusan(StatusRealisasi menunggu, string alamat, string kode)
    {
        var baris = $"{alamat}#{kode.Replace('.', '-')}-Keputusan";
        return (menunggu == StatusRealisasi.Diverifikasi ? "Setujui" : "Verifikasi", baris, baris + "-kembali");
    }

    private static BarisPerhatian Banyak(Pilihan pilihan, ButirPerhatian butir, DasborViewModel dasbor)
    {
        var divisi = pilihan.Divisi.Single(d => d.Kode == butir.KodeDivisi);
        var lain = butir.Kode.Count - KodeDisebut;
        return new BarisPerhatian(
            $"{butir.Kode.Count} indikator", string.Join(", ", butir.Kode.Take(KodeDisebut)) + (lain > 0 ? $", dan {lain} lain" : ""), divisi.NamaTampil,
            null, butir.Sebab.Nama(), butir.Kalimat, null, null, null,
            $"{dasbor.Alamat(dasbor.Divisi ?? (pilihan.Rekap.Divisi.Count > 1 ? divisi.Kode : null), dasbor.Sasaran)}&status={PilihanStatus.Belum}#peta", null);
    }

    private static IEnumerable<PetaDivisi> Peta(Pilihan pilihan, DasborViewModel dasbor) =>
        from divisi in pilihan.Divisi
        let sasaran = (from s in divisi.Sasaran
                       where pilihan.Sasaran is null || s == pilihan.Sasaran
                       let indikator = s.Indikator.Where(i => PilihanStatus.Cocok(dasbor.Status, i.Triwulanan(pilihan.Triwulan, pilihan.Sumber))).ToList()
                       where indikator.Count > 0
                       select new PetaSasaran(
                           $"{s.Penanda} {s.NamaTampil}", dasbor.Alamat(pilihan.Rekap.Divisi.Count > 1 ? divisi.Kode : dasbor.Divisi, s.Nomor),
                           [.. indikator.Select(i => Peta(pilihan, i))])).ToList()
        where sasaran.Count > 0
        select new PetaDivisi($"{divisi.Nomor}. {divisi.NamaTampil}", dasbor.Alamat(pilihan.Rekap.Divisi.Count > 1 ? divisi.Kode : null, null), sasaran);

    private static PetaIndikator Peta(Pilihan pilihan, RekapIndikator indikator) => new(
        indikator.Kode, indikator.NamaTampil, indikator.TargetTahunTercetakPada(pilihan.Triwulan, pilihan.Sumber),
        [
            .. TriwulanExtensions.Semua.Select(t => new PetaSel(
                t.Nama(), indikator.Triwulanan(t, pilihan.Sumber), pilihan.Sumber == SumberData.TermasukSementara && indikator.Sementara(t),
                $"/indikator/{pilihan.Rekap.Tahun.Tahun}/{indikator.Kode}#tw{(int)t}")),
            new PetaSel("Tahun", indikator.Tahunan(pilihan.Triwulan, pilihan.Sumber), false, $"/indikator/{pilihan.Rekap.Tahun.Tahun}/{indikator.Kode}#tahun"),
        ]);

    private static IReadOnlyList<(string Nama, IReadOnlyList<TitikTren> Titik)> Tren(Pilihan pilihan)
    {
        IReadOnlyList<TitikTren> Titik(IReadOnlyList<RekapIndikator> indikator) => [.. TriwulanExtensions.Semua.Select(t => new TitikTren(
            t.Nama(), pilihan.Rekap.Gabung(indikator, t, pilihan.Sumber).Nilai, pilihan.Sumber == SumberData.TermasukSementara && indikator.Any(i => i.Sementara(t))))];
        return pilihan.Sasaran is { } sasaran
            ? [($"Sasaran {sasaran.Penanda.Trim().TrimEnd('.')}", Titik(sasaran.Indikator))]
            : [.. pilihan.Divisi.Select(d => (d.NamaTampil, Titik(d.Indikator)))];
    }

    /// <summary>The tens below the lowest figure: a line, unlike a bar, need not begin at nothing, and would lie flat if it did.</summary>
    private static decimal MulaiTren(IReadOnlyList<(string Nama, IReadOnlyList<TitikTren> Titik)> tren, PengaturanCapaian pengaturan)
    {
        var terendah = tren.SelectMany(t => t.Titik).Select(t => t.Nilai).OfType<decimal>().DefaultIfEmpty(pengaturan.AmbangHampir).Min();
        return Math.Max(pengaturan.BatasBawah, decimal.Floor(Math.Min(terendah, pengaturan.AmbangTercapai) / 10m) * 10m - 10m);
    }

    private BarisKelengkapan Kelengkapan(RekapCapaian rekap, RekapDivisi divisi, Triwulan triwulan)
    {
        var jendela = rekap.Tahun.Jendela(triwulan, divisi.Kode, rekap.HariIni);
        var tepat = divisi.Ketepatan(triwulan);
        var wajib = divisi.Indikator.Count(i => i.WajibDiisi(triwulan));
        var terisi = wajib - divisi.Indikator.Count(i => i.Menunggak(triwulan));
        return new BarisKelengkapan(
            divisi.NamaTampil,
            wajib,
            terisi,
            wajib == 0 ? "–" : FormatAngka.DuaDesimal(100m * terisi / wajib) + " %",
            divisi.Indikator.Select(i => i.Status(triwulan)).OfType<StatusRealisasi>().GroupBy(s => s).ToDictionary(g => g.Key, g => g.Count()),
            divisi.Indikator.Max(i => i.Diajukan(triwulan)) is { } terakhir ? FormatTanggal.Panjang(waktu.Hari(terakhir)) : "–",
            jendela.Tutup is null || tepat.TepatWaktu + tepat.Terlambat == 0 ? "–"
                : $"{tepat.TepatWaktu} dari {tepat.TepatWaktu + tepat.Terlambat}" + (tepat.Terlambat > 0 ? $", terlama {tepat.HariTerlama} hari" : ""),
            jendela.Batas is { } batas ? FormatTanggal.Panjang(batas) + (jendela.DiperpanjangSampai is null ? "" : " (diperpanjang)") : "Tanpa batas");
    }

    private string Kebaruan(Pilihan pilihan)
    {
        var mengajukan = pilihan.Divisi.Count(d => d.Indikator.Any(i => i.SudahDilaporkan(pilihan.Triwulan)));
        var disetujui = pilihan.Indikator.Count(i => i.PunyaResmi(pilihan.Triwulan));
        var saat = pilihan.Rekap.TerakhirBerubah is { } berubah ? $"Data per {waktu.Tampil(berubah)}" : "Belum ada data";
        return $"{saat} · {mengajukan} dari {pilihan.Divisi.Count} divisi sudah mengajukan {pilihan.Triwulan.Nama()} · {disetujui} dari {pilihan.Indikator.Count} indikator disetujui";
    }

    private static (string Kalimat, string Alamat)? Perubahan(Pilihan pilihan, string? kode, RekapNilai nilai)
    {
        // The page that explains a change knows the present alone.
        if (pilihan.Rekap.Lampau is not null || nilai.Nilai is not { } kini || pilihan.Triwulan == Triwulan.I
            || pilihan.Rekap.Gabung(pilihan.Indikator, pilihan.Triwulan - 1, pilihan.Sumber).Nilai is not { } lalu)
        {
            return null;
        }

        var selisih = FormatAngka.Bulat2(kini) - FormatAngka.Bulat2(lalu);
        var sebelum = (pilihan.Triwulan - 1).Nama();
        return (
            selisih == 0 ? $"Sama dengan {sebelum}"
            : $"{(selisih > 0 ? "▲ naik" : "▼ turun")} {FormatAngka.DuaDesimal(Math.Abs(selisih))} poin dari {sebelum}",
            $"/dasbor/perubahan?tahun={pilihan.Rekap.Tahun.Tahun}&dari={(int)pilihan.Triwulan - 1}&ke={(int)pilihan.Triwulan}&data={PilihanData.Nilai(pilihan.Sumber)}"
            + (kode is null ? "" : $"&divisi={kode}"));
    }

    private static IEnumerable<string> Rincian(Pilihan pilihan, RekapNilai nilai)
    {
        if (nilai.Nilai is null)
        {
            yield break;
        }

        var rekap = pilihan.Rekap;
        yield return $"Predikat {nilai.NamaPredikat}, rata-rata {nilai.Distribusi.Dinilai} dari {nilai.Distribusi.Total} indikator terhadap target {pilihan.Triwulan.Nama()}";
        if (pilihan.Triwulan > Triwulan.I && rekap.Gabung(pilihan.Indikator, pilihan.Triwulan - 1, pilihan.Sumber).Nilai is { } lalu)
        {
            yield return $"{(pilihan.Triwulan - 1).Nama()}: {FormatAngka.DuaDesimal(lalu)} %";
        }

        if (rekap.GabungTahun(pilihan.Indikator, pilihan.Triwulan, pilihan.Sumber).Nilai is { } tahun)
        {
            yield return $"Terhadap target tahun {rekap.Tahun.Tahun}: {FormatAngka.DuaDesimal(tahun)} %";
        }

        if (pilihan.Divisi.Count > 1 && rekap.RataRataDivisi(pilihan.Triwulan, pilihan.Sumber) is { } rata)
        {
            yield return $"Rata-rata antardivisi: {FormatAngka.DuaDesimal(rata)} %";
        }

        if (pilihan.Sumber == SumberData.TermasukSementara && pilihan.Indikator.Any(i => i.Sementara(pilihan.Triwulan)))
        {
            var resmi = rekap.Gabung(pilihan.Indikator, pilihan.Triwulan, SumberData.Resmi);
            yield return resmi.Nilai is { } ada
                ? $"Angka resmi (disetujui saja): {FormatAngka.DuaDesimal(ada)} % dari {resmi.Distribusi.Dinilai} indikator"
                : "Angka resmi: belum ada indikator yang disetujui";
        }
    }

    private static IEnumerable<string> BelumTermasuk(Pilihan pilihan, RekapNilai nilai)
    {
        if (pilihan.Divisi.Count > 1)
        {
            foreach (var divisi in pilihan.Divisi)
            {
                var sendiri = pilihan.Rekap.Gabung(divisi.Indikator, pilihan.Triwulan, pilihan.Sumber);
                if (sendiri.Nilai is null && sendiri.Distribusi.Belum > 0)
                {
                    yield return divisi.Indikator.Any(i => i.SudahDilaporkan(pilihan.Triwulan))
                        ? $"{divisi.NamaTampil} belum punya angka yang dihitung dan tidak ikut rata-rata."
                        : $"{divisi.NamaTampil} belum mengajukan {pilihan.Triwulan.Nama()} dan tidak ikut rata-rata.";
                }
            }
        }

        var tidakTerhitung = pilihan.Indikator.Where(i => i.Triwulanan(pilihan.Triwulan, pilihan.Sumber).Keadaan == KeadaanNilai.TidakDapatDihitung).Select(i => i.Kode).ToList();
        if (tidakTerhitung.Count > 0)
        {
            yield return $"{tidakTerhitung.Count} indikator sudah dilaporkan tetapi tidak dapat dihitung: {string.Join(", ", tidakTerhitung)}.";
        }

        if (nilai.Distribusi.Belum - tidakTerhitung.Count is > 0 and var belum)
        {
            yield return $"{belum} indikator belum masuk hitungan.";
        }
    }

    private static IReadOnlyList<string> CaraMenghitung(Pilihan pilihan, RekapNilai nilai)
    {
        var pengaturan = pilihan.Rekap.Tahun.Pengaturan;
        var d = nilai.Distribusi;
        return
        [
            $"Setiap indikator dihitung sendiri terhadap target {pilihan.Triwulan.Nama()}, lalu dibatasi {FormatAngka.Ringkas(pengaturan.BatasBawah)} sampai {FormatAngka.Ringkas(pengaturan.BatasAtas)}. Buka indikatornya untuk langkah rincinya.",
            $"{d.Dinilai} indikator punya capaian dan dirata-rata dengan bobot sama. {d.Belum} yang belum masuk dan {d.TidakDinilai} yang tidak dinilai (tanpa target, belum jatuh tempo, atau tidak berlaku) tidak ikut, dan tidak dihitung nol.",
            pilihan.Divisi.Count > 1
                ? "Karena setiap indikator berbobot sama, divisi dengan banyak indikator lebih menentukan. Rata-rata antardivisi dicantumkan sebagai pembanding."
                : "Rata-rata divisi memakai indikator, bukan rata-rata sasaran.",
            $"Status: tercapai mulai {FormatAngka.Ringkas(pengaturan.AmbangTercapai)}, hampir mulai {FormatAngka.Ringkas(pengaturan.AmbangHampir)}. Rata-rata tidak disebut tercapai selama masih ada yang belum masuk.",
        ];
    }

    private static string SebabKosong(RekapCapaian rekap, IReadOnlyList<RekapIndikator> indikator, Triwulan triwulan, SumberData sumber)
    {
        var tahun = rekap.Tahun.Tahun;
        var keadaan = indikator.Select(i => i.Triwulanan(triwulan, sumber).Keadaan).ToList();
        if (keadaan.Count == 0)
        {
            return $"Belum ada indikator tahun {tahun} yang dapat Anda lihat.";
        }

        if (!keadaan.Any(k => k.WajibDiisi()))
        {
            return keadaan.Contains(KeadaanNilai.BelumJatuhTempo)
                ? $"Belum ada yang jatuh tempo: {triwulan.Nama()} {tahun} berakhir {FormatTanggal.Panjang(triwulan.HariTerakhir(tahun))}."
                : $"Tidak ada indikator yang dinilai pada {triwulan.Nama()} {tahun}: tidak ada target, atau dinyatakan tidak berlaku.";
        }

        if (keadaan.Contains(KeadaanNilai.TidakDapatDihitung))
        {
            return $"Realisasi {triwulan.Nama()} {tahun} sudah dilaporkan, tetapi belum ada yang dapat dihitung.";
        }

        var batas = rekap.BatasPengisian.TryGetValue(triwulan, out var hari) ? $" Batas pengisian {FormatTanggal.Panjang(hari)}." : "";
        return $"Belum ada realisasi {triwulan.Nama()} {tahun} yang {(sumber == SumberData.Resmi ? "disetujui" : "diajukan")}." + batas;
    }

    private static string Teks(decimal? nilai) => nilai is { } ada ? FormatAngka.DuaDesimal(ada) + " %" : "Belum ada";

    /// <summary>What the page is of.</summary>
    private sealed record Pilihan(
        RekapCapaian Rekap, IReadOnlyList<RekapDivisi> Divisi, RekapSasaran? Sasaran, IReadOnlyList<RekapIndikator> Indikator, Triwulan Triwulan, SumberData Sumber);
}
