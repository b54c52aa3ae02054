import 'raakvlak/raakvlak.js';

const list = document.createElement('news-list');
list.setAttribute('src', '/feed.json');
document.querySelector('#app')?.append(list);
